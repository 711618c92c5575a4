package org.jobwright.domain.candidates.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jobwright.domain.candidates.files.Picture.Size;

/** A photo as a document, such as of a permit: a PDF of one page. */
public final class PhotoPdf {

    private static final Set<String> EXTENSIONS = Set.of("jpg", "jpeg", "png");

    private static final int MARKER = 0xFF;
    private static final int EXIF_MARKER = 0xE1;
    private static final int SCAN = 0xDA;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final short LITTLE_ENDIAN = 0x4949;
    private static final short ORIENTATION = 0x0112;
    private static final int ENTRY = 12;
    private static final int MOST_ENTRIES = 200;

    private PhotoPdf() {}

    /** Whether a file claims to be a photo. */
    public static boolean isPhoto(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 && EXTENSIONS.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** The name of the document. */
    public static String name(String fileName) {
        return fileName.substring(0, fileName.lastIndexOf('.')) + ".pdf";
    }

    /**
     * The document.
     *
     * @param jpeg as it was drawn anew
     * @param turned by how many degrees it is shown clockwise
     */
    public static byte[] of(byte[] jpeg, int turned) {
        Size size = Picture.jpegSize(jpeg, jpeg.length);
        int width = Math.max(1, size.width() / 3); // 216 pixels an inch
        int height = Math.max(1, size.height() / 3);
        byte[] shows = ascii("q %d 0 0 %d 0 0 cm /P Do Q".formatted(width, height));
        PdfObjects file = new PdfObjects();
        file.add("<</Type/Catalog/Pages 2 0 R>>", null);
        file.add("<</Type/Pages/Kids[3 0 R]/Count 1>>", null);
        file.add(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Rotate %d/Resources<</XObject<</P 4 0 R>>>>/Contents 5 0 R>>"
                        .formatted(width, height, turned),
                null);
        file.add(
                "<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length %d>>"
                        .formatted(size.width(), size.height(), jpeg.length),
                jpeg);
        file.add("<</Length %d>>".formatted(shows.length), shows);
        return file.end();
    }

    /** By how many degrees a camera says that a JPEG picture is to be turned clockwise; 0 if it says nothing. */
    public static int turned(byte[] photo) {
        ByteBuffer bytes = ByteBuffer.wrap(photo);
        try {
            int at = 2;
            while ((bytes.get(at) & 0xFF) == MARKER && (bytes.get(at + 1) & 0xFF) != SCAN) {
                int length = bytes.getShort(at + 2) & 0xFFFF;
                if ((bytes.get(at + 1) & 0xFF) == EXIF_MARKER && isExif(bytes, at + 4)) {
                    return degrees(orientation(bytes.slice(at + 4 + EXIF.length, length - 2 - EXIF.length)));
                }
                at += 2 + length;
            }
            return 0;
        } catch (IndexOutOfBoundsException cut) {
            return 0;
        }
    }

    private static boolean isExif(ByteBuffer bytes, int at) {
        for (int i = 0; i < EXIF.length; i++) {
            if (bytes.get(at + i) != EXIF[i]) {
                return false;
            }
        }
        return true;
    }

    private static int orientation(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Math.min(tiff.getShort(directory) & 0xFFFF, MOST_ENTRIES);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (tiff.getShort(entry) == ORIENTATION) {
                return tiff.getShort(entry + 8);
            }
        }
        return 0;
    }

    private static int degrees(int orientation) {
        return switch (orientation) {
            case 3 -> 180;
            case 6 -> 90;
            case 8 -> 270;
            default -> 0;
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The objects of a file, in order, and where they begin. */
    private static final class PdfObjects {

        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private final List<Integer> starts = new ArrayList<>();

        private PdfObjects() {
            write("%PDF-1.4\n");
        }

        private void add(String dictionary, byte[] stream) {
            starts.add(written.size());
            write(starts.size() + " 0 obj\n" + dictionary + "\n");
            if (stream != null) {
                write("stream\n");
                written.writeBytes(stream);
                write("\nendstream\n");
            }
            write("endobj\n");
        }

        private byte[] end() {
            int table = written.size();
            write("xref\n0 " + (starts.size() + 1) + "\n0000000000 65535 f \n");
            starts.forEach(start -> write("%010d 00000 n \n".formatted(start)));
            write("trailer\n<</Size " + (starts.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
            return written.toByteArray();
        }

        private void write(String text) {
            written.writeBytes(ascii(text));
        }
    }
}
