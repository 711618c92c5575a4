package org.jobwright.demo.papers;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes lines as a small PDF: A4 pages in Helvetica, which every reader has, with the characters of Windows-1252. */
public final class CvPdf {

    private static final Charset LETTERS = Charset.forName("windows-1252");
    private static final int WIDTH_IN_LETTERS = 88;
    private static final int LINES_ON_A_PAGE = 48;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    private CvPdf() {}

    public static byte[] write(List<String> lines) {
        List<String> wrapped =
                lines.stream().flatMap(line -> wrap(line).stream()).toList();
        return new CvPdf().document(wrapped);
    }

    private byte[] document(List<String> lines) {
        int pages = (lines.size() + LINES_ON_A_PAGE - 1) / LINES_ON_A_PAGE;
        StringBuilder kids = new StringBuilder();
        for (int page = 0; page < pages; page++) {
            kids.append(4 + 2 * page).append(" 0 R ");
        }
        raw("%PDF-1.4\n");
        object("<< /Type /Catalog /Pages 2 0 R >>");
        object("<< /Type /Pages /Count " + pages + " /Kids [" + kids + "] >>");
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        for (int page = 0; page < pages; page++) {
            object(
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents "
                            + (5 + 2 * page) + " 0 R >>");
            int from = page * LINES_ON_A_PAGE;
            String text = text(lines.subList(from, Math.min(lines.size(), from + LINES_ON_A_PAGE)), page == 0);
            object("<< /Length " + text.getBytes(LETTERS).length + " >>\nstream\n" + text + "\nendstream");
        }
        end();
        return file.toByteArray();
    }

    private static String text(List<String> lines, boolean first) {
        StringBuilder text = new StringBuilder("BT 15 TL 56 780 Td ");
        for (int i = 0; i < lines.size(); i++) {
            String size = first && i == 0 ? "18" : "10.5";
            text.append("/F ")
                    .append(size)
                    .append(" Tf (")
                    .append(escaped(lines.get(i)))
                    .append(") Tj T*\n");
        }
        return text.append("ET").toString();
    }

    private static String escaped(String line) {
        return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }

    private void object(String body) {
        offsets.add(file.size());
        raw(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
    }

    private void end() {
        int table = file.size();
        raw("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> raw(String.format(Locale.ROOT, "%010d 00000 n \n", offset)));
        raw("trailer << /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
    }

    private void raw(String text) {
        file.writeBytes(text.getBytes(LETTERS));
    }

    private static List<String> wrap(String line) {
        List<String> wrapped = new ArrayList<>();
        String rest = line;
        while (rest.length() > WIDTH_IN_LETTERS) {
            int space = rest.lastIndexOf(' ', WIDTH_IN_LETTERS);
            int cut = space > 0 ? space : WIDTH_IN_LETTERS;
            wrapped.add(rest.substring(0, cut));
            rest = rest.substring(cut).strip();
        }
        wrapped.add(rest);
        return wrapped;
    }
}
