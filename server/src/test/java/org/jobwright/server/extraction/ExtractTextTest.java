package org.jobwright.server.extraction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text of documents, without whatever else they ask of their reader. */
class ExtractTextTest {

    private static final String DOCX_TYPES =
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                    + "<Override PartName='/word/document.xml' ContentType="
                    + "'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>";
    private static final String DOCX_START =
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                    + "<Relationship Id='r1' Target='word/document.xml' Type="
                    + "'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'/></Relationships>";

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    @Test
    void eachKindOfDocumentHasItsText() throws Exception {
        assertEquals("Kim Okafor, Größe", read(docx("", "Kim Okafor, Größe")));
        assertEquals("Kim Okafor, Größe", read(odt("", "Kim Okafor, Größe")));
        assertEquals("Kim Okafor, Größe", read("Kim Okafor, Größe".getBytes(UTF_8)));
        assertEquals("Kim Okafor", read(pdf("", "")));
    }

    @Test
    void headingsStandApart() throws Exception {
        String paragraphs = "Ferry</text:p><text:h text:outline-level='1'>Experience</text:h><text:p>Deckhand";
        assertEquals("Ferry\n\nExperience\n\nDeckhand", read(odt("", paragraphs)));
    }

    @Test
    void aFileOfAnotherKindHasNoText() {
        byte[] nothing = "%PDF-1.7 and nothing else".getBytes(UTF_8);
        assertThrows(IOException.class, () -> ExtractText.extract(nothing, text));
        assertEquals(0, text.size());
    }

    @Tag("SEC-47")
    @Test
    void noExternalResourceIsFetched(@TempDir Path directory) throws Exception {
        String secret = "TOP-SECRET-FILE";
        Path file = Files.writeString(directory.resolve("secret"), secret);
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + listener.getLocalPort() + "/";
            for (String outside : new String[] {address, file.toUri().toString()}) {
                String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM '" + outside + "'>]>";
                String subset = "<!DOCTYPE x SYSTEM '" + outside + "'>";
                String form = entity
                        + "<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'><template><a>&e;</a></template></xdp:xdp>";
                for (byte[] document : new byte[][] {
                    docx(entity, "&e;"),
                    docx(subset, "x"),
                    odt(entity, "&e;"),
                    odt(subset, "x"),
                    pdf("/AcroForm<</XFA 5 0 R>>", form)
                }) {
                    text.reset();
                    ExtractText.extract(document, text);
                    assertFalse(text.toString(UTF_8).contains(secret));
                }
            }
            listener.setSoTimeout(200);
            assertThrows(SocketTimeoutException.class, listener::accept);
        }
    }

    private String read(byte[] document) throws IOException {
        text.reset();
        assertEquals(0, ExtractText.extract(document, text));
        assertTrue(text.size() <= ExtractText.MAX_CHARS * 4);
        return text.toString(UTF_8).strip();
    }

    private static byte[] docx(String type, String text) throws IOException {
        return zip(
                "[Content_Types].xml",
                DOCX_TYPES,
                "_rels/.rels",
                DOCX_START,
                "word/document.xml",
                "<?xml version='1.0'?>" + type
                        + "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                        + "<w:body><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:body></w:document>");
    }

    private static byte[] odt(String type, String text) throws IOException {
        return zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                "<?xml version='1.0'?>" + type
                        + "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                        + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text><text:p>"
                        + text + "</text:p></office:text></office:body></office:document-content>");
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(String inCatalog, String stream) {
        String page = "BT /F1 12 Tf 72 770 Td (Kim Okafor) Tj ET";
        return ("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R" + inCatalog + ">>endobj\n"
                        + "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                        + "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
                        + "4 0 obj<</Length " + page.length() + ">>stream\n" + page + "\nendstream endobj\n"
                        + "5 0 obj<</Length " + stream.length() + ">>stream\n" + stream + "\nendstream endobj\n"
                        + "trailer<</Root 1 0 R/Size 6>>\nstartxref\n0\n%%EOF\n")
                .getBytes(ISO_8859_1);
    }
}
