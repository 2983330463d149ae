package tradeassurance.order.model;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Sha256;

/** A contract as a list of terms, one for every value in it, so that it can be hashed and compared whatever it contains. */
public final class ContractText {

    private ContractText() {
    }

    /** Every term by its place, such as {@code /goods/total} and {@code USD 100.00}. */
    public static SortedMap<String, String> terms(Contract contract) {
        SortedMap<String, String> terms = new TreeMap<>();
        write("", contract, terms);
        return terms;
    }

    /**
     * SHA-256 over all terms in the order of their places, each place and each value preceded by its length, in hexadecimal.
     */
    public static String sha256(Contract contract) {
        List<String> parts = new ArrayList<>();
        terms(contract).forEach((term, value) -> parts.addAll(List.of(term, value)));
        return Sha256.of(parts);
    }

    public static List<TermChange> changes(Contract before, Contract after) {
        SortedMap<String, String> old = terms(before);
        SortedMap<String, String> young = terms(after);
        SortedSet<String> all = new TreeSet<>(old.keySet());
        all.addAll(young.keySet());
        List<TermChange> changes = new ArrayList<>();
        for (String term : all) {
            String was = old.get(term);
            String is = young.get(term);
            if (was == null || !was.equals(is)) {
                changes.add(new TermChange(term, was, is));
            }
        }
        return changes;
    }

    private static void write(String place, Object value, SortedMap<String, String> terms) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                write(place + "/" + i, list.get(i), terms);
            }
        } else if (value instanceof BigDecimal number) {
            terms.put(place, number.stripTrailingZeros().toPlainString());
        } else if (value instanceof Record && !(value instanceof Money)) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Object inside = read(component, value);
                if (inside != null) {
                    write(place + "/" + snake(component.getName()), inside, terms);
                }
            }
        } else {
            terms.put(place, value.toString());
        }
    }

    private static @Nullable Object read(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a contract is made of public records", impossible);
        }
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
