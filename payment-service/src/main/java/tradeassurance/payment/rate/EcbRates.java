package tradeassurance.payment.rate;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.payment.model.UsdRate;

/** Reads the daily document of the European Central Bank. One with a document type in it, or with entities, is not read. */
final class EcbRates {

    static final String SOURCE = "ECB";

    private static final String NAMESPACE = "http://www.ecb.int/vocabulary/2002-08-01/eurofxref";
    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_ELEMENTS = 500;
    private static final int DECIMALS = 12;
    private static final Currency EUR = Currency.getInstance("EUR");

    /** When the bank publishes. */
    private static final LocalTime HOUR = LocalTime.of(16, 0);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Map<Currency, BigDecimal> perEuro = new LinkedHashMap<>();
    private @Nullable Instant asOf;

    private EcbRates() {
    }

    /** What the document makes of each currency, the euro included; refused with {@code malformed-request} as a whole. */
    static List<UsdRate> read(byte[] document) {
        if (document.length > MOST_BYTES) {
            throw malformed("it is longer than " + MOST_BYTES + " bytes");
        }
        EcbRates rates = new EcbRates();
        try {
            rates.walk(factory().createXMLStreamReader(new ByteArrayInputStream(document)));
        } catch (XMLStreamException unreadable) {
            throw malformed("it is not well-formed");
        }
        return rates.inDollars();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private void walk(XMLStreamReader reader) throws XMLStreamException {
        int elements = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw malformed("document types and entities are not read");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++elements > MOST_ELEMENTS) {
                    throw malformed("it has more than " + MOST_ELEMENTS + " elements");
                }
                if (NAMESPACE.equals(reader.getNamespaceURI()) && reader.getLocalName().equals("Cube")) {
                    cube(reader);
                }
            }
        }
    }

    private void cube(XMLStreamReader reader) {
        String time = reader.getAttributeValue(null, "time");
        String currency = reader.getAttributeValue(null, "currency");
        if (time != null) {
            if (asOf != null) {
                throw malformed("it is of more than one day");
            }
            asOf = day(time);
        } else if (currency != null) {
            String rate = reader.getAttributeValue(null, "rate");
            if (rate == null || !rate.matches("[0-9]{1,9}(\\.[0-9]{1,9})?") || new BigDecimal(rate).signum() == 0) {
                throw malformed("the rate of a currency is not a positive decimal");
            }
            if (perEuro.put(Money.ofMinor(0, currency).currency(), new BigDecimal(rate)) != null) {
                throw malformed("it has a currency twice");
            }
        }
    }

    private static Instant day(String time) {
        try {
            return LocalDate.parse(time).atTime(HOUR).atZone(ZONE).toInstant();
        } catch (DateTimeException notADay) {
            throw malformed("its time is not a day");
        }
    }

    private List<UsdRate> inDollars() {
        BigDecimal dollar = perEuro.get(UsdRate.USD);
        if (asOf == null || dollar == null) {
            throw malformed("it is not the daily document: it has no time, or no USD");
        }
        List<UsdRate> rates = new ArrayList<>();
        rates.add(new UsdRate(EUR, dollar, SOURCE, asOf));
        for (Map.Entry<Currency, BigDecimal> each : perEuro.entrySet()) {
            if (!each.getKey().equals(UsdRate.USD)) {
                rates.add(new UsdRate(each.getKey(), dollar.divide(each.getValue(), MathContext.DECIMAL128)
                        .setScale(DECIMALS, RoundingMode.HALF_UP), SOURCE, asOf));
            }
        }
        return rates;
    }

    private static Refusal malformed(String detail) {
        return new Refusal(Refused.MALFORMED_REQUEST, "this is not a document of rates: " + detail);
    }
}
