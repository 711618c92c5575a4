package org.jobwright.instance.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;

/** A PDF with one page and any additional content, with a correct cross-reference table. */
final class PdfFile {
    private final List<String> objects = new ArrayList<>();
    private String trailer = "";
    private String head = "";

    /** {@code inCatalog} is added to the root of the document. */
    static PdfFile page(String inCatalog) {
        return kids(inCatalog, "3 0 R", 1);
    }

    static PdfFile kids(String inCatalog, String kids, int count) {
        return new PdfFile()
                        .object("<</Type/Catalog/Pages 2 0 R" + inCatalog + ">>")
                        .object("<</Type/Pages/Count " + count + "/Kids[" + kids + "]>>")
                        .object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                                + "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>")
                        .stream("", "BT /F1 12 Tf 72 770 Td (Kim Okafor) Tj ET".getBytes(ISO_8859_1));
    }

    /** A catalog whose many pages are packed into one object stream. */
    static byte[] packedPages(int count) {
        int first = 5;
        String numbers = IntStream.range(0, count)
                .mapToObj(i -> (first + i) + " " + i * 30)
                .collect(Collectors.joining(" "));
        String pages = IntStream.range(0, count)
                .mapToObj(i -> String.format("%-30s", "<</Type/Page/Parent 2 0 R>>"))
                .collect(Collectors.joining());
        String kids =
                IntStream.range(0, count).mapToObj(i -> (first + i) + " 0 R").collect(Collectors.joining(" "));
        return kids("", kids, count)
                .packed(
                        "/Type/ObjStm/N " + count + "/First " + (numbers.length() + 1),
                        (numbers + " " + pages).getBytes(ISO_8859_1))
                .bytes();
    }

    PdfFile object(String content) {
        objects.add(content);
        return this;
    }

    PdfFile stream(String description, byte[] content) {
        return object("<<" + description + "/Length " + content.length + ">>\nstream\n"
                + new String(content, ISO_8859_1) + "\nendstream");
    }

    PdfFile packed(String description, byte[] content) {
        return stream(description + "/Filter/FlateDecode", deflated(content));
    }

    PdfFile inTrailer(String more) {
        trailer = more;
        return this;
    }

    /** A comment right after the first line. */
    PdfFile inHead(String comment) {
        head = "%" + comment + "\n";
        return this;
    }

    static byte[] deflated(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    byte[] bytes() {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n").append(head);
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format("%010d 00000 n \n", pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = pdf.length();
        pdf.append(table)
                .append("trailer\n<</Root 1 0 R/Size ")
                .append(objects.size() + 1)
                .append(trailer);
        pdf.append(">>\nstartxref\n").append(start).append("\n%%EOF\n");
        return pdf.toString().getBytes(ISO_8859_1);
    }
}
