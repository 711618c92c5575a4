package org.jobwright.server.extraction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of ordinary and of hostile PDF files; each hostile one is drawn in a process as small as the real one. */
class DrawPagesTest {

    private static final String A4 = "[0 0 595 842]";
    private static final String HELLO = "BT /F1 24 Tf 72 700 Td (Kim Okafor) Tj ET";
    private static final int SECONDS = 30;

    @TempDir
    Path directory;

    private record Drawn(int code, int inFile, List<String> texts, List<BufferedImage> pictures) {}

    @Test
    void eachPageHasAPictureAndItsText() throws Exception {
        Drawn drawn = draw(plain(A4, HELLO, HELLO.replace("Kim", "Ada")));
        assertEquals(0, drawn.code());
        assertEquals(List.of("Kim Okafor", "Ada Okafor"), drawn.texts());
        BufferedImage first = drawn.pictures().getFirst();
        assertEquals("1240x1754", first.getWidth() + "x" + first.getHeight());
        assertTrue(hasInk(first));
        assertEquals(1, first.getRaster().getNumBands(), "black and white text is kept without colours");
    }

    @Test
    void theFirstTwentyPagesAreDrawn() throws Exception {
        Drawn drawn =
                draw(plain(A4, IntStream.range(0, 30).mapToObj(page -> HELLO).toArray(String[]::new)));
        assertEquals(30, drawn.inFile());
        assertEquals(DrawPages.MOST_PAGES, drawn.pictures().size());
    }

    @ParameterizedTest
    @CsvSource({"200000, 200000, 1240, 1240", "1, 14400, 1, 3508", "14400, 1, 1240, 1", "10, 10, 80, 80"})
    void aPageOfAnySizeHasAPictureOfAReasonableOne(int width, int height, int drawnWidth, int drawnHeight)
            throws Exception {
        Drawn drawn = draw(plain("[0 0 " + width + " " + height + "]", HELLO));
        BufferedImage picture = drawn.pictures().getFirst();
        assertEquals(drawnWidth + "x" + drawnHeight, picture.getWidth() + "x" + picture.getHeight());
    }

    @Tag("SEC-47")
    @Test
    void nothingIsFetchedAndNoScriptRuns() throws Exception {
        Path secret = Files.writeString(directory.resolve("secret"), "TOP-SECRET-FILE");
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + listener.getLocalPort() + "/";
            String script = "/OpenAction<</S/JavaScript/JS(app.launchURL\\('" + address + "'\\);)>>"
                    + "/AA<</WC<</S/URI/URI(" + address + ")>>>>";
            String objects = "50 0 obj<</Type/XObject/Subtype/Image/Width 9/Height 9/BitsPerComponent 8/Length 0"
                    + "/ColorSpace/DeviceGray/F<</FS/URL/F(" + address + ")>>>>stream\n\nendstream endobj\n"
                    + "51 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 0/F(" + secret
                    + ")>>stream\n\nendstream endobj\n";
            String resources = "/XObject<</Im 50 0 R/Fm 51 0 R>>";
            Drawn drawn =
                    draw(with(objects, pdf(script, A4, resources, "", "/Fm Do q 9 0 0 9 0 0 cm /Im Do Q " + HELLO)));
            listener.setSoTimeout(200);
            assertEquals(List.of("Kim Okafor"), drawn.texts());
            assertThrows(SocketTimeoutException.class, listener::accept);
        }
    }

    @Test
    void anEncryptedFileHasNoPages() throws Exception {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(plain(A4, HELLO))) {
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            document.save(locked);
        }
        assertArrayEquals(new byte[0], inProcess(locked.toByteArray(), DrawPages.REFUSED));
    }

    @Test
    void aBrokenFileHasNoPages() throws Exception {
        for (String broken : new String[] {"", "%PDF-1.7 and nothing else", "GIF89a"}) {
            assertArrayEquals(new byte[0], inProcess(broken.getBytes(ISO_8859_1), 1));
        }
    }

    /** Two hundred kilobytes that become two hundred megabytes. */
    @Test
    void aBombEndsAndThePagesBeforeItStand() throws Exception {
        byte[] bomb = new byte[200_000_000];
        Arrays.fill(bomb, (byte) ' ');
        Drawn drawn = draw(pdf("", A4, "", "/Filter/FlateDecode", HELLO, packed(bomb)));
        assertTrue(drawn.pictures().size() <= 2, "it ended");
        assertEquals("Kim Okafor", drawn.texts().getFirst());
    }

    /** Ten forms, each of which draws the next one ten times. */
    @Test
    void aPageWithoutEndIsGivenUpAndThePagesBeforeItStand() throws Exception {
        StringBuilder forms = new StringBuilder("/XObject<<");
        IntStream.range(0, 10).forEach(form -> forms.append("/X" + form + " " + (100 + form) + " 0 R"));
        Drawn drawn = draw(endless(forms.append(">>").toString()));
        assertEquals(DrawPages.TOO_SLOW, drawn.code());
        assertEquals(List.of("Kim Okafor"), drawn.texts());
        assertEquals(2, drawn.inFile());
    }

    /** A scan in a format that Java cannot read would look like an empty page. */
    @Test
    void aPictureThatCannotBeReadMakesThePageFail() throws Exception {
        String picture = "/XObject<</Im 50 0 R>>";
        String stream = "50 0 obj<</Type/XObject/Subtype/Image/Width 9/Height 9/BitsPerComponent 8"
                + "/ColorSpace/DeviceGray/Filter/JPXDecode/Length 4>>stream\nabcd\nendstream endobj\n";
        Drawn drawn = draw(with(stream, pdf("", A4, picture, "", "q 500 0 0 500 0 0 cm /Im Do Q")));
        assertEquals(1, drawn.inFile());
        assertEquals(List.of(), drawn.texts());
    }

    private static boolean hasInk(BufferedImage picture) {
        return IntStream.range(0, picture.getWidth() * picture.getHeight())
                .anyMatch(at -> (picture.getRGB(at % picture.getWidth(), at / picture.getWidth()) & 0xFF) < 100);
    }

    private byte[] inProcess(byte[] pdf, int code) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        assertEquals(code, DrawPages.draw(pdf, output, () -> {
            throw new IllegalStateException("too slow");
        }));
        return output.toByteArray();
    }

    /** In a process of its own. */
    private Drawn draw(byte[] pdf) throws Exception {
        Path file = Files.write(directory.resolve("document"), pdf);
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Xss2m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DrawPages.class.getName())
                .redirectInput(file.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS));
        } finally {
            process.destroyForcibly();
        }
        return read(process.exitValue(), Files.readAllBytes(output));
    }

    private static Drawn read(int code, byte[] drawn) throws IOException {
        DataInputStream input = new DataInputStream(new ByteArrayInputStream(drawn));
        int inFile = input.available() == 0 ? 0 : input.readInt();
        List<String> texts = new ArrayList<>();
        List<BufferedImage> pictures = new ArrayList<>();
        while (input.available() > 0) {
            int width = input.readInt();
            assertFalse(width > PagePainter.WIDTH || input.readInt() > PagePainter.MAX_HEIGHT);
            texts.add(new String(input.readNBytes(input.readInt()), StandardCharsets.UTF_8).strip());
            byte[] picture = input.readNBytes(input.readInt());
            assertTrue(picture.length <= PagePainter.MAX_PICTURE);
            pictures.add(ImageIO.read(new ByteArrayInputStream(picture)));
        }
        return new Drawn(code, inFile, texts, pictures);
    }

    private static byte[] plain(String box, String... contents) {
        return pdf("", box, "", "", contents);
    }

    /** @param filter how the contents after the first are packed */
    private static byte[] pdf(String catalog, String box, String resources, String filter, String... contents) {
        StringBuilder pages = new StringBuilder();
        StringBuilder kids = new StringBuilder();
        for (int page = 0; page < contents.length; page++) {
            int number = 200 + 2 * page;
            kids.append(number + " 0 R ");
            pages.append(number + " 0 obj<</Type/Page/Parent 2 0 R/MediaBox" + box + "/Contents " + (number + 1)
                    + " 0 R/Resources<</Font<</F1 3 0 R>>" + resources + ">>>>endobj\n");
            pages.append((number + 1) + " 0 obj<</Length " + contents[page].length() + (page == 0 ? "" : filter)
                    + ">>stream\n" + contents[page] + "\nendstream endobj\n");
        }
        return ("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R" + catalog + ">>endobj\n2 0 obj<</Type/Pages/Kids["
                        + kids + "]/Count " + contents.length + ">>endobj\n"
                        + "3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n" + pages
                        + "trailer<</Root 1 0 R/Size 400>>\nstartxref\n0\n%%EOF\n")
                .getBytes(ISO_8859_1);
    }

    private static byte[] endless(String resources) {
        StringBuilder forms = new StringBuilder();
        for (int form = 0; form < 10; form++) {
            String content = ("/X" + (form + 1) + " Do ").repeat(form < 9 ? 10 : 0) + "0 0 9 9 re f";
            forms.append((100 + form) + " 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 600 900]/Resources<<" + resources
                    + ">>/Length " + content.length() + ">>stream\n" + content + "\nendstream endobj\n");
        }
        return with(forms.toString(), pdf("", A4, resources, "", HELLO, "/X0 Do"));
    }

    private static byte[] with(String objects, byte[] pdf) {
        return new String(pdf, ISO_8859_1)
                .replace("trailer", objects + "trailer")
                .getBytes(ISO_8859_1);
    }

    private static String packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(content);
        }
        return packed.toString(ISO_8859_1);
    }
}
