package org.jobwright.domain.candidates.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoPdfTest {

    @Test
    void aPhotoIsOnePageThatIsAccepted() throws Exception {
        byte[] pdf = PhotoPdf.of(jpeg(), 90);
        assertEquals(DocumentType.PDF, DocumentPolicy.check("permit.pdf", pdf));
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertTrue(text.contains("/Width 40/Height 20"), text);
        assertTrue(text.contains("/Rotate 90"), text);
        int table = Integer.parseInt(text.replaceFirst("(?s).*startxref\n(\\d+)\n.*", "$1"));
        assertTrue(text.startsWith("xref", table));
    }

    @Test
    void namesOfPhotosAreThoseOfDocuments() {
        assertTrue(PhotoPdf.isPhoto("IMG_1.JPG"));
        assertTrue(PhotoPdf.isPhoto("permit.front.png"));
        assertFalse(PhotoPdf.isPhoto("permit.pdf"));
        assertFalse(PhotoPdf.isPhoto("jpg.txt"));
        assertFalse(PhotoPdf.isPhoto("jpg"), "a name without an ending");
        assertFalse(PhotoPdf.isPhoto(".PNG"));
        assertEquals("permit.front.pdf", PhotoPdf.name("permit.front.png"));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "3, 180", "6, 90", "8, 270", "77, 0"})
    void aCameraSaysHowItIsTurned(int orientation, int degrees) throws Exception {
        assertEquals(degrees, PhotoPdf.turned(taken(orientation)));
        assertEquals(0, PhotoPdf.turned(jpeg()));
        byte[] whole = taken(orientation);
        for (int length = 0; length < whole.length; length++) {
            PhotoPdf.turned(Arrays.copyOf(whole, length)); // nothing that is cut off does harm
        }
    }

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        return jpeg.toByteArray();
    }

    /** With what a camera adds: one entry, the orientation. */
    private static byte[] taken(int orientation) throws IOException {
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        byte[] jpeg = jpeg();
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        taken.write(jpeg, 0, 2);
        taken.writeBytes(exif);
        taken.write(jpeg, 2, jpeg.length - 2);
        return taken.toByteArray();
    }
}
