package org.jobwright.web.search.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class XmlOutputTest {

    /** XML 1.0, production 2; and how a parser normalizes line ends. */
    private static String asXmlHoldsIt(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{d7ff}\\x{e000}-\\x{fffd}\\x{10000}-\\x{10ffff}]", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    @Test
    void anyTextIsPreservedExceptForWhatXmlForbids() throws Exception {
        for (String text : NaughtyStrings.all()) {
            Document document = Xml.parse(written(text));
            assertEquals(asXmlHoldsIt(text), Xml.text(document, "escaped"));
            assertEquals(asXmlHoldsIt(text), Xml.text(document, "verbatim"));
        }
    }

    @Test
    void anAttributeKeepsAnyTextOnOneLine() throws Exception {
        for (String text : NaughtyStrings.all()) {
            Element empty = (Element)
                    Xml.parse(written(text)).getElementsByTagName("empty").item(0);
            assertEquals(asXmlHoldsIt(text).replaceAll("[\\n\\t]", " "), empty.getAttribute("name"));
        }
    }

    private static byte[] written(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XmlOutput out = new XmlOutput(bytes);
        out.open("all")
                .text("escaped", text)
                .cdata("verbatim", text)
                .empty("empty", "name", text)
                .close("all");
        out.flush();
        return bytes.toByteArray();
    }
}
