package org.jobwright.instance.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.jobwright.instance.hostile.HostileFile.refused;
import static org.jobwright.instance.hostile.HostileFile.taken;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Files that harm the programs that read them, generated here because nobody should keep such files: always the same,
 * and none larger than an upload may be. A file that would fetch something requests it from the listener at a local
 * address.
 */
final class HostileFiles {
    private static final int SEED = 44;
    private static final String MACROS = "macros";
    private static final String PROGRAM =
            "MZ\u0090\0\3\0\0\0\4\0\0\0\u00FF\u00FF\0\0This program cannot be run in DOS mode.";
    private static final String PAGE = "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>";
    private static final byte[] OLE = bytes("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1" + "\0".repeat(500));

    private final String listener;

    /** {@code listener} is an address that nothing should call. */
    HostileFiles(String listener) {
        this.listener = listener;
    }

    List<HostileFile> all() {
        return Stream.of(
                        HostileArchives.bombs(),
                        polyglots(),
                        outside(),
                        HostileArchives.huge(),
                        locked(),
                        active(),
                        differing(),
                        cunning(),
                        names())
                .flatMap(List::stream)
                .toList();
    }

    List<HostileFile> polyglots() {
        byte[] pdf = PdfFile.page("").bytes();
        byte[] jar = new ZipFile()
                .with("META-INF/MANIFEST.MF", "Main-Class: Evil\n")
                .with("Evil.class", new byte[50])
                .bytes();
        return List.of(
                refused("PDF and ZIP", "cv.pdf", both(pdf, ZipFile.docx().bytes())),
                refused("PDF and JAR", "cv.pdf", both(pdf, jar)),
                refused("PDF and HTML", "cv.pdf", PdfFile.page("").inHead(PAGE).bytes()),
                refused("PDF with HTML behind", "cv.pdf", both(pdf, bytes(PAGE))),
                refused(
                        "DOCX and PDF",
                        "cv.docx",
                        new ZipFile().stored("a.pdf", pdf).bytes()),
                refused("DOCX with HTML behind", "cv.docx", both(ZipFile.docx().bytes(), bytes(PAGE))));
    }

    List<HostileFile> outside() {
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + listener + "/xxe\">]>";
        String file = entity.replace(listener + "/xxe", "file:///etc/hostname");
        String document =
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>";
        String xfa = entity + "<xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"><template>&e;</template></xdp:xdp>";
        return List.of(
                refused(
                        "external entity",
                        "cv.docx",
                        ZipFile.docx(bytes(entity + document), "document.main").bytes()),
                refused(
                        "external entity, two bytes a character",
                        "cv.docx",
                        ZipFile.docx((entity + document).getBytes(UTF_16), "document.main")
                                .bytes()),
                refused(
                        "external entity of a file",
                        "cv.docx",
                        ZipFile.docx(bytes(file + document), "document.main").bytes()),
                refused(
                        "external entity beside",
                        "cv.docx",
                        ZipFile.docx()
                                .with("docProps/core.xml", entity + "<a>&e;</a>")
                                .bytes()),
                refused(
                        "external entity",
                        "cv.odt",
                        ZipFile.odt(entity + ZipFile.odtContent("&e;")).bytes()),
                refused(
                        "external entity beside",
                        "cv.odt",
                        ZipFile.odt(ZipFile.odtContent(""))
                                .with("meta.xml", entity + "<a>&e;</a>")
                                .bytes()),
                refused(
                        "external entity in a form",
                        "cv.pdf",
                        PdfFile.page("/AcroForm<</XFA 5 0 R>>").stream("", bytes(xfa))
                                .bytes()),
                refused(
                        "text elsewhere",
                        "cv.odt",
                        ZipFile.odt(ZipFile.odtContent("<text:section-source xlink:href=\"" + listener + "/a.odt\"/>"))
                                .bytes()),
                refused(
                        "template elsewhere",
                        "cv.docx",
                        ZipFile.docx()
                                .with(
                                        "word/_rels/settings.xml.rels",
                                        ZipFile.relations("attachedTemplate", listener + "/a.dotm", "External"))
                                .bytes()));
    }

    List<HostileFile> locked() {
        return List.of(
                refused(
                        "locked",
                        "cv.pdf",
                        PdfFile.page("")
                                .object("<</Filter/Standard/V 2/R 3>>")
                                .inTrailer("/Encrypt 5 0 R")
                                .bytes()),
                refused("locked", "cv.docx", both(OLE, "EncryptedPackage".getBytes(UTF_16))),
                refused(
                        "locked",
                        "cv.odt",
                        ZipFile.odt(bytes("<x/>"), "<manifest:encryption-data/>")
                                .bytes()),
                refused(
                        "locked entry",
                        "cv.docx",
                        ZipFile.docx().locked("word/a.xml", bytes("<x/>")).bytes()));
    }

    List<HostileFile> active() {
        String script = "/OpenAction<</S/JavaScript/JS(app.launchURL\\('" + listener + "'\\))>>";
        String startFile = "/OpenAction<</S/Launch/F(cmd.exe)>>";
        return List.of(
                refused(
                        MACROS,
                        "cv.docx",
                        ZipFile.docx(bytes("<x/>"), "document.macroEnabled.main")
                                .bytes()),
                refused(
                        MACROS,
                        "cv.docx",
                        ZipFile.docx().with("word/vbaProject.bin", OLE).bytes()),
                refused(
                        "macros under another name",
                        "cv.docx",
                        ZipFile.docx().with("word/media/a.png", OLE).bytes()),
                refused(
                        MACROS,
                        "cv.odt",
                        ZipFile.odt("<x/>")
                                .with("Basic/Standard/Module1.xml", "<x/>")
                                .bytes()),
                refused(
                        "a script that waits",
                        "cv.odt",
                        ZipFile.odt("<script:event-listener xlink:href=\"vnd.sun.star.script:a.py$b\"/>")
                                .bytes()),
                refused(
                        "program inside",
                        "cv.docx",
                        ZipFile.docx().with("word/embeddings/a.exe", PROGRAM).bytes()),
                refused("script", "cv.pdf", PdfFile.page(script).bytes()),
                refused(
                        "script, its name disguised",
                        "cv.pdf",
                        PdfFile.page(script.replace("/JavaScript/JS", "/J#61vaScript/#4aS"))
                                .bytes()),
                refused("start of a program", "cv.pdf", PdfFile.page(startFile).bytes()),
                refused(
                        "program inside",
                        "cv.pdf",
                        PdfFile.page("")
                                .packed("/Type/EmbeddedFile", bytes(PROGRAM))
                                .bytes()),
                refused(
                        "archive inside",
                        "cv.pdf",
                        PdfFile.page("").stream(
                                        "/Type/EmbeddedFile",
                                        both(ZipFile.docx().bytes(), new byte[70_000]))
                                .bytes()),
                refused(
                        "object within a text",
                        "cv.pdf",
                        PdfFile.page("")
                                .object("(7 0 obj <<" + script.replace("\\", "") + ">> endobj)")
                                .bytes()));
    }

    List<HostileFile> differing() {
        byte[] noise = new byte[1000];
        new Random(SEED).nextBytes(noise);
        return Stream.of("cv.pdf", "cv.docx", "cv.odt", "cv.txt")
                .flatMap(name -> Stream.of(
                        refused("nothing", name, new byte[0]),
                        refused("program", name, bytes(PROGRAM)),
                        refused("web page", name, bytes(PAGE)),
                        refused("noise", name, noise),
                        refused(
                                "archive",
                                name,
                                new ZipFile().with("a.txt", "a").bytes())))
                .toList();
    }

    /** Files that cannot be detected; their reader has to survive them. */
    List<HostileFile> cunning() {
        String image = "<draw:frame><draw:image xlink:href=\"" + listener + "/a.png\"/></draw:frame>";
        String foreign = "<?xml version=\"1.0\" encoding=\"Cp037\"?><!DOCTYPE a SYSTEM \"" + listener + "/dtd\"><a/>";
        String text = "<w:p><w:r><w:t>" + "b".repeat(40) + "</w:t></w:r></w:p>";
        return List.of(
                taken(
                        "picture elsewhere",
                        "cv.docx",
                        ZipFile.docx()
                                .with(
                                        "word/_rels/document.xml.rels",
                                        ZipFile.relations("image", listener + "/a.png", "External"))
                                .bytes()),
                taken(
                        "picture elsewhere",
                        "cv.odt",
                        ZipFile.odt(ZipFile.odtContent(image)).bytes()),
                taken(
                        "external entity in a rare encoding",
                        "cv.odt",
                        ZipFile.odt(foreign.getBytes(Charset.forName("Cp037")), "")
                                .bytes()),
                refused(
                        "50,000 elements in one another",
                        "cv.odt",
                        ZipFile.odt(ZipFile.odtContent("<text:span>".repeat(50_000) + "</text:span>".repeat(50_000)))
                                .with("a.bin", noise(90_000))
                                .bytes()),
                taken(
                        "40 MB of text",
                        "cv.docx",
                        ZipFile.docx(text.repeat(500_000))
                                .with("word/a.bin", noise(450_000))
                                .bytes()),
                taken(
                        "one page 100,000 times",
                        "cv.pdf",
                        PdfFile.kids("", "3 0 R ".repeat(100_000), 100_000).bytes()),
                taken(
                        "a stream of 200 MB, packed in an unusual way",
                        "cv.pdf",
                        PdfFile.kids("", "3 0 R", 1).stream(
                                        "/Filter[/ASCIIHexDecode/FlateDecode]",
                                        hex(PdfFile.deflated(new byte[200 << 20])))
                                .bytes()));
    }

    List<HostileFile> names() {
        byte[] pdf = PdfFile.page("").bytes();
        return List.of(
                taken("a way up", "../../../etc/cron.d/x.pdf", pdf),
                taken("a way up", "..\\..\\windows\\x.pdf", pdf),
                taken("a device", "CON.pdf", pdf),
                taken("300 characters", "a".repeat(296) + ".pdf", pdf),
                taken("300 emoji", "a" + "\uD83D\uDE00".repeat(300) + ".pdf", pdf),
                taken("written backwards", "cv\u202Efdp.exe.pdf", pdf),
                taken("a header", "cv.pdf\"\r\nSet-Cookie: a=b\r\n\r\n.pdf", pdf),
                taken("markup", "<img src=x onerror=alert(1)>.pdf", pdf),
                refused("two endings", "cv.pdf.exe", pdf),
                refused("no ending", "cv", pdf),
                refused("a zero", "cv.exe\0.pdf\0", pdf));
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(SEED).nextBytes(noise);
        return noise;
    }

    private static byte[] hex(byte[] content) {
        return bytes(HexFormat.of().formatHex(content) + ">");
    }

    private static byte[] both(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] bytes(String text) {
        return text.getBytes(text.chars().allMatch(c -> c < 256) ? ISO_8859_1 : UTF_8);
    }
}
