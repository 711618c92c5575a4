package org.jobwright.domain.candidates.files;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements of an XML part, one after the other, without prefixes; document types and entities are not supported.
 * Attributes can be read by name with the prefix or without; an attribute that has no prefix takes precedence.
 */
final class XmlElements {

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        // Set explicitly so that every Java behaves the same; documents written by people stay far below.
        FACTORY.setProperty("jdk.xml.maxElementDepth", "1000");
    }

    private XmlElements() {}

    /** {@code consumer} receives the name of each element and its attributes. */
    static void read(byte[] xml, BiConsumer<String, Map<String, String>> consumer) {
        try {
            XMLStreamReader reader = newReader(xml);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    consumer.accept(withoutPrefix(reader.getLocalName()), attributes(reader));
                }
            }
        } catch (XMLStreamException malformed) {
            throw DocumentPolicy.damaged();
        }
    }

    // A factory must not be used by two threads at once.
    private static synchronized XMLStreamReader newReader(byte[] xml) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            String prefix = reader.getAttributePrefix(i);
            String value = reader.getAttributeValue(i);
            if (prefix.isEmpty()) {
                attributes.put(name, value);
            } else {
                attributes.put(prefix + ":" + name, value);
                attributes.putIfAbsent(name, value);
            }
        }
        return attributes;
    }

    private static String withoutPrefix(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
