package org.jobwright.web.search.feeds;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes an XML document as a stream. Whatever text it gets, the document is well-formed: special characters are
 * escaped, and characters that XML 1.0 forbids, which people do paste, are left out.
 */
final class XmlOutput {

    private static final int BUFFER = 16_384;

    private final Writer out;

    XmlOutput(OutputStream stream) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** Starts an element; attributes as name, value, name, value. */
    XmlOutput open(String element, String... attributes) throws IOException {
        tag(element, attributes);
        out.write(">\n");
        return this;
    }

    XmlOutput close(String element) throws IOException {
        out.write("</");
        out.write(element);
        out.write(">\n");
        return this;
    }

    /** An element without content. */
    XmlOutput empty(String element, String... attributes) throws IOException {
        tag(element, attributes);
        out.write("/>\n");
        return this;
    }

    /** An element with a text. */
    XmlOutput text(String element, String text, String... attributes) throws IOException {
        tag(element, attributes);
        out.write('>');
        out.write(escaped(allowed(text)));
        return close(element);
    }

    /** An element with unescaped text. */
    XmlOutput cdata(String element, String text) throws IOException {
        tag(element);
        out.write("><![CDATA[");
        out.write(allowed(text).replace("]]>", "]]]]><![CDATA[>"));
        out.write("]]>");
        return close(element);
    }

    void flush() throws IOException {
        out.flush();
    }

    private void tag(String element, String... attributes) throws IOException {
        out.write('<');
        out.write(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.write(' ');
            out.write(attributes[i]);
            out.write("=\"");
            out.write(escaped(allowed(attributes[i + 1])).replace("\"", "&quot;"));
            out.write('"');
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String allowed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDoubtful(text.charAt(i))) {
                return text.codePoints()
                        .filter(XmlOutput::isAllowed)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }

    private static boolean isDoubtful(char character) {
        return character < ' ' && character != '\n' && character != '\t' || character >= Character.MIN_SURROGATE;
    }

    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= ' ' && character < Character.MIN_SURROGATE
                || character > Character.MAX_SURROGATE && character <= 0xFFFD
                || character >= 0x10000;
    }
}
