package org.jobwright.instance.hostile;

import static org.jobwright.instance.hostile.HostileFile.refused;
import static org.jobwright.instance.hostile.HostileFiles.bytes;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Files that are small on arrival and enormous once opened. */
final class HostileArchives {

    private HostileArchives() {}

    static List<HostileFile> bombs() {
        byte[] zeros = new byte[200 * 1024 * 1024];
        byte[] inner = new ZipFile().with("a", new byte[10 * 1024 * 1024]).bytes();
        ZipFile many = ZipFile.docx();
        IntStream.range(0, 1001).forEach(i -> many.with("word/part" + i + ".xml", "<x/>"));
        ZipFile overlapping = ZipFile.docx().overlapping();
        IntStream.range(0, 500).forEach(i -> overlapping.withTwoNames("word/a", "word/" + i));
        return List.of(
                refused(
                        "zip in zip in zip",
                        "cv.docx",
                        ZipFile.docx()
                                .stored(
                                        "word/a.bin",
                                        new ZipFile().with("b.zip", inner).bytes())
                                .bytes()),
                refused(
                        "200 MB of zeros",
                        "cv.docx",
                        ZipFile.docx().with("word/a.bmp", zeros).bytes()),
                refused(
                        "200 MB of zeros",
                        "cv.odt",
                        ZipFile.odt("<x/>").with("Pictures/a.bmp", zeros).bytes()),
                refused(
                        "60 MB that say they are 10 bytes",
                        "cv.docx",
                        ZipFile.docx()
                                .withLie("word/a.bmp", Arrays.copyOf(zeros, 60 << 20), 10)
                                .bytes()),
                refused(
                        "5 bytes that say they are 2 GB",
                        "cv.docx",
                        ZipFile.docx()
                                .withLie("word/a.bmp", new byte[5], Integer.MAX_VALUE)
                                .withTwoNames("a", "b")
                                .bytes()),
                refused("1001 entries", "cv.docx", many.bytes()),
                refused("500 entries over one another", "cv.docx", overlapping.bytes()),
                refused(
                        "an entry with two names",
                        "cv.docx",
                        ZipFile.docx().withTwoNames("word/x.xml", "word/y.xml").bytes()),
                refused(
                        "an entry named ../../evil",
                        "cv.docx",
                        ZipFile.docx().with("../../evil.sh", "x").bytes()),
                refused(
                        "an entry named C:\\evil",
                        "cv.odt",
                        ZipFile.odt("<x/>").with("C:\\evil.bat", "x").bytes()),
                refused(
                        "an expanding entity",
                        "cv.docx",
                        ZipFile.docx(bytes(laughs()), "document.main").bytes()),
                refused(
                        "a stream of 200 MB",
                        "cv.pdf",
                        PdfFile.page("").packed("", zeros).bytes()),
                refused(
                        "a stream packed twice",
                        "cv.pdf",
                        PdfFile.page("").stream(
                                        "/Filter[/FlateDecode/FlateDecode]", PdfFile.deflated(PdfFile.deflated(zeros)))
                                .bytes()));
    }

    static List<HostileFile> huge() {
        String picture =
                "/Type/XObject/Subtype/Image/Width 30000/Height 30000/ColorSpace/DeviceGray/BitsPerComponent 8";
        return List.of(
                refused("100,000 pages", "cv.pdf", PdfFile.packedPages(100_000)),
                refused(
                        "30,000 x 30,000 pixels",
                        "cv.pdf",
                        PdfFile.page("").packed(picture, new byte[1000]).bytes()),
                refused(
                        "30,000 x 30,000 pixels",
                        "cv.docx",
                        ZipFile.docx()
                                .with("word/media/a.png", png(30_000, 30_000))
                                .bytes()),
                refused(
                        "100,000 arrays in one another",
                        "cv.pdf",
                        PdfFile.page("")
                                .object("[".repeat(100_000) + "]".repeat(100_000))
                                .bytes()),
                refused("more than 10 MB", "cv.txt", bytes("a".repeat(11 * 1024 * 1024))));
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY l0 \"lol\">");
        IntStream.range(1, 10)
                .forEach(i -> entities.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">"));
        return entities + "]><a>&l9;</a>";
    }

    private static byte[] png(int width, int height) {
        ByteBuffer png =
                ByteBuffer.allocate(40).putLong(0x89504E470D0A1A0AL).putInt(13).putInt(0x49484452);
        return png.putInt(width).putInt(height).array();
    }
}
