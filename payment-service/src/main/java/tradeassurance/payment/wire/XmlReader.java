package tradeassurance.payment.wire;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import tradeassurance.kernel.Refusal;
import tradeassurance.payment.wire.model.WireRefusal;

/**
 * Reads XML that a stranger may have written. A document type, and with it every entity that could point elsewhere or grow, is
 * refused before anything is parsed; depth is bounded here, length by the size of a request.
 */
final class XmlReader {

    /** Messages of ISO 20022 are a dozen deep. */
    private static final int DEEPEST = 40;

    private XmlReader() {
    }

    static XmlElement read(String xml) {
        if (xml.toUpperCase(Locale.ROOT).contains("<!DOCTYPE") || xml.toUpperCase(Locale.ROOT).contains("<!ENTITY")) {
            throw unreadable("a document type is not taken");
        }
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml));
            try {
                return tree(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException damaged) {
            throw unreadable("the XML is damaged near line " + damaged.getLocation().getLineNumber());
        }
    }

    /** The JDK's own, whatever else is on the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    private static XmlElement tree(XMLStreamReader reader) throws XMLStreamException {
        XmlElement document = new XmlElement("", null);
        Deque<XmlElement> open = new ArrayDeque<>();
        open.push(document);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement element = new XmlElement(reader.getLocalName(), reader.getAttributeValue(null, "Ccy"));
                    open.element().add(element);
                    open.push(element);
                    if (open.size() > DEEPEST) {
                        throw unreadable("elements are nested more than " + DEEPEST + " deep");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> open.element().add(reader.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw unreadable(
                        "a document type is not taken");
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
        return document;
    }

    static Refusal unreadable(String why) {
        return new Refusal(WireRefusal.STATEMENT_UNREADABLE, "this is no statement that can be read: " + why);
    }
}
