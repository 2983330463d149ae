package tradeassurance.payment.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** An element of a bank's message by its local name; namespaces tell versions apart that are read alike. */
final class XmlElement {

    private final String name;
    private final @Nullable String currency;
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** @param currency the attribute {@code Ccy}, the only one that such messages have; null where it is not there */
    XmlElement(String name, @Nullable String currency) {
        this.name = name;
        this.currency = currency;
    }

    String name() {
        return name;
    }

    @Nullable
    String currency() {
        return currency;
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void add(String more) {
        text.append(more);
    }

    /** Every element at the end of this path. */
    List<XmlElement> all(String... path) {
        Stream<XmlElement> found = Stream.of(this);
        for (String step : path) {
            found = found.flatMap(each -> each.children.stream().filter(child -> child.name.equals(step)));
        }
        return found.toList();
    }

    Optional<XmlElement> first(String... path) {
        return all(path).stream().findFirst();
    }

    /** The text at the end of this path; empty where there is none. */
    String text(String... path) {
        return first(path).map(found -> found.text.toString().trim()).orElse("");
    }
}
