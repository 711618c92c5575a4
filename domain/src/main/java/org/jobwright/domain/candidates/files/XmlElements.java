package org.jobwright.domain.candidates.files;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements of a part in XML, one after the other, without prefixes; knows no document types or entities. Attributes are
 * told by their name with the prefix and by the one without, where one that has no prefix comes first.
 */
final class XmlElements {

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        // The same for every Java; texts of people do not come near it.
        FACTORY.setProperty("jdk.xml.maxElementDepth", "1000");
    }

    private XmlElements() {}

    /** {@code consumer} gets the name of each element and its attributes. */
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

    // A factory may not be used by two threads at once.
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
