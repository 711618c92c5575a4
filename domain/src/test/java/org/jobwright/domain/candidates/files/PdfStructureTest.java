package org.jobwright.domain.candidates.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("SEC-45")
class PdfStructureTest {

    private static final String SCRIPT = "<</S/JavaScript/JS(app.alert\\(1\\))>>";
    private static final String LINK = "<</S/URI/URI(https://kim.example/)>>";
    private static final String PICTURE = "/Subtype/Image/Width 30000/Height 30000";
    private static final String DEFLATED = "/Filter/FlateDecode";

    @Test
    void textAboutAnActionIsNotAnAction() {
        String title = "<</Title(Senior \\(TypeScript/JavaScript /JS \\) engineer: /Launch)>>";
        String link = "<</S/URI/URI(https://kim.example/) /Next [<</S/GoTo>>]>> % /XFA";
        assertDoesNotThrow(() -> check(object(title) + object(link) + stream("", "/JS /JavaScript")));
        assertDoesNotThrow(() -> check(object("7") + "7 0 % 8 objects\n%\nobj " + title + " endobj\n% 1\nobj"));
        assertDoesNotThrow(() -> check(packed("/Type/ObjStm", "5 0 <</Title(/JavaScript)>>")));
        assertDoesNotThrow(() -> check(stream("/Type/ObjStm/Length 8", "5 0 <<>>")));
    }

    @Test
    void aClickableLinkMayLeadToTheWeb() {
        String link = "<</S/URI/URI(https://kim.example/)>>";
        String open = object("<</Type/Catalog/OpenAction[3 0 R/XYZ null null 0]/PageMode/UseNone>>");
        assertDoesNotThrow(() -> check(open + object("<</Subtype/Link/A" + link + ">>")));
        assertDoesNotThrow(() -> check(open + "7 0 obj " + link + " endobj " + object("<</Subtype/Link/A 7 0 R>>")));
        assertDoesNotThrow(() -> check(open + packed("/Type/ObjStm", "7 0 " + link)));
        assertDoesNotThrow(() -> check(
                object("<</OpenAction 8 0 R>>") + "8 0 obj <</S/GoTo/D[3 0 R]>> endobj 7 0 obj " + link + " endobj"));
        assertDoesNotThrow(() -> check(object("<</ExtGState<</G<</BM/Screen>>>>/Sound 5 0 R>>")));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("active", object(SCRIPT)),
                Arguments.of("active", object("<</S/J#61vaScript>>")),
                Arguments.of("active", object("<</S/Launch/F(cmd.exe)>>")),
                Arguments.of("active", object("<</S 6 0 R/F(cmd.exe)>>") + object("/Launch")),
                Arguments.of("active", packed("/Type/ObjStm", "5 0 /Submit#46orm")),
                Arguments.of("active", object("<</AcroForm<</XFA 7 0 R>>>>")),
                Arguments.of("active", packed("/Type/ObjStm", "5 0 " + SCRIPT)),
                Arguments.of("active", object("<</AA<</O<</S/GoToR/F(\\\\192.0.2.1\\cv)>>>>>>")),
                Arguments.of("active", object("<</A<</S/GoToR/F(https://kim.example/)>>>>")),
                Arguments.of("active", object("<</Type/Annot/Subtype/RichMedia>>")),
                Arguments.of("active", object("<</Type/Annot/Subtype/Movie>>")),
                Arguments.of("active", object("<</S/Movie/Operation/Play>>")),
                Arguments.of("active", object("<</S/Sound/Sound 6 0 R>>")),
                Arguments.of("active", object("<</Subtype 6 0 R>>") + object("/Sound")),
                Arguments.of("active", object("<</Type/Annot/Subtype/3D>>")),
                Arguments.of("active", object("<</Type/Annot/Subtype/Screen>>")),
                Arguments.of("active", object("<</S/Thread/F(https://kim.example/)>>")),
                Arguments.of("active", object("<</OpenAction" + LINK + ">>")),
                Arguments.of("active", object("<</OpenAction<</S/GoTo/Next[" + LINK + "]>>>>")),
                Arguments.of("active", object("<</AA<</O" + LINK + ">>>>")),
                Arguments.of("active", object("<</OpenAction 5 0 R>>") + object(LINK)),
                Arguments.of("active", object(LINK) + object("<</AA 9 0 R>>") + "9 0 obj <</O 5 0 R>> endobj "),
                Arguments.of("active", object(LINK) + object("<</Next[/A 5 0 R]>>")),
                Arguments.of("active", object("<</OpenAction 9 0 R>>") + packed("/Type/ObjStm", "9 0 " + LINK)),
                Arguments.of("active", object("<</OpenAction<</S 9 0 R>>>>") + "9 0 obj /URI endobj "),
                Arguments.of("damaged", packed("/A<</Type/B>>/Type/ObjStm", "5 0 " + SCRIPT)),
                Arguments.of("damaged", packed("/A(/Type)/Type/ObjStm", "5 0 " + SCRIPT)),
                Arguments.of("damaged", packed("/A[" + "0 ".repeat(9000) + "]/N 1/First 4", "5 0 " + SCRIPT)),
                Arguments.of("encrypted", object("<</#45ncrypt 5 0 R>>")),
                Arguments.of("damaged", object("(" + object(SCRIPT) + ")")),
                Arguments.of("damaged", object("(7 0 % 1 a\n % %\r\n\tobj " + SCRIPT + " endobj)")),
                Arguments.of("damaged", "% " + object(SCRIPT).replace('\n', ' ') + "\n"),
                Arguments.of("damaged", stream("", object(SCRIPT))),
                Arguments.of("damaged", stream("/Type/ObjStm/Filter/ASCIIHexDecode", "2F4A53")),
                Arguments.of("damaged", stream("/Type/ObjStm/Length 99", "5 0 %endstream <<>>")),
                Arguments.of("damaged", stream("/Type/ObjStm/Length 7 0 R", "5 0 %endstream <<>>")),
                Arguments.of("damaged", stream("/Type/ObjStm/Filter 7 0 R", "5 0 <<>>")),
                Arguments.of("active", stream("/Type/ObjStm/Length " + (4 + SCRIPT.length()), "5 0 " + SCRIPT)),
                Arguments.of("damaged", stream("/Type/ObjStm/Length -99999", "5 0 <<>>")),
                Arguments.of("damaged", packed("/Type/ObjStm/DecodeParms 7 0 R", "5 0 <<>>")),
                Arguments.of(
                        "damaged",
                        stream("/Type/ObjStm" + DEFLATED, withFalseEnd("5 0 <<>> ", "\n" + " ".repeat(12) + SCRIPT))),
                Arguments.of("damaged", stream("/Type/ObjStm" + DEFLATED, deflated("5 0 <<>>") + "more")),
                Arguments.of("damaged", stream("/Filter[/FlateDecode 7 0 R]", "")),
                Arguments.of("damaged", packed("/Filter/ASCIIHexDecode", "")),
                Arguments.of("damaged", stream("/Filter[/FlateDecode/FlateDecode]", "")),
                Arguments.of("damaged", object("[".repeat(1000) + "]".repeat(1000))),
                Arguments.of("damaged", object("(never ends")),
                Arguments.of("nested-archive", stream("/Type/EmbeddedFile", "PK\3\4and so on")),
                Arguments.of("nested-archive", packed("", "MZ\u0090\0and so on")),
                Arguments.of("nested-archive", packed("/A<</Filter/ASCIIHexDecode>>", "PK\3\4and so on")),
                Arguments.of("nested-archive", packed("/Type/EmbeddedFile/Subtype/Image", "PK\3\4and so on")),
                Arguments.of("too-many-pages", object("<</Type/Page>>").repeat(501)),
                Arguments.of("unpacks-too-large", packed(PICTURE, "")),
                Arguments.of("unpacks-too-large", packed("/A<</Width 1/Height 1>>" + PICTURE, "")),
                Arguments.of("unpacks-too-large", packed("", "\0".repeat(51 * 1024 * 1024))),
                Arguments.of("content-differs", object("(<script>)")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void activeHiddenOrExcessiveContentIsRefused(String code, String objects) {
        RuleViolation refused = assertThrows(RuleViolation.class, () -> check(objects));
        assertEquals("candidates.document." + code, refused.getCode());
    }

    @Test
    void aWebPageAfterTheEndIsRefused() {
        byte[] content = (pdf(object("<<>>")) + "<html>").getBytes(ISO_8859_1);
        RuleViolation refused = assertThrows(RuleViolation.class, () -> DocumentPolicy.check("cv.pdf", content));
        assertEquals("candidates.document.content-differs", refused.getCode());
    }

    private static void check(String objects) {
        DocumentPolicy.check("cv.pdf", pdf(objects).getBytes(ISO_8859_1));
    }

    private static String pdf(String objects) {
        return "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n" + objects + "trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n";
    }

    private static String object(String content) {
        return "5 0 obj\n" + content + "\nendobj\n";
    }

    private static String stream(String description, String content) {
        return object("<<" + description + ">>\nstream\n" + content + "\nendstream");
    }

    private static String packed(String description, String content) {
        return stream(description + DEFLATED, deflated(content));
    }

    private static String deflated(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(content.getBytes(ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(ISO_8859_1);
    }

    /** The end of the stream is given where it is not packed, followed by something else. */
    private static String withFalseEnd(String start, String hidden) {
        Deflater deflater = new Deflater(Deflater.NO_COMPRESSION);
        try {
            byte[] packed = new byte[1000];
            deflater.setInput((start + "%endstream %").getBytes(ISO_8859_1));
            int length = deflater.deflate(packed, 0, packed.length, Deflater.FULL_FLUSH);
            deflater.setLevel(Deflater.BEST_COMPRESSION);
            length += deflater.deflate(packed, length, packed.length - length, Deflater.FULL_FLUSH);
            deflater.setInput(hidden.getBytes(ISO_8859_1));
            deflater.finish();
            length += deflater.deflate(packed, length, packed.length - length);
            return new String(packed, 0, length, ISO_8859_1);
        } finally {
            deflater.end();
        }
    }
}
