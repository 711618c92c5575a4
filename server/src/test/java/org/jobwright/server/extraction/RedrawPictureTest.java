package org.jobwright.server.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedrawPictureTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "LOGO, png, 40, 20, 40, 20",
        "LOGO, png, 1000, 500, 192, 96",
        "LOGO, jpeg, 3000, 3000, 192, 192",
        "LOGO, png, 1, 700, 1, 192",
        "PAGE, png, 40, 20, 40, 20",
        "PAGE, jpeg, 4000, 3000, 1600, 1200",
        "PAGE, png, 300, 3000, 160, 1600",
        "PAPER, png, 40, 20, 40, 20",
        "PAPER, jpeg, 4032, 3024, 2600, 1950"
    })
    void aPictureIsDrawnSmall(RedrawPicture.Use use, String format, int width, int height, int newWidth, int newHeight)
            throws IOException {
        assertEquals(0, RedrawPicture.redraw(picture(format, width, height), use, output));
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(output.toByteArray()));
        assertEquals(newWidth + "x" + newHeight, drawn.getWidth() + "x" + drawn.getHeight());
    }

    @Test
    void onlyTheColoursOfTheFileAreKept() throws IOException {
        byte[] png = picture("png", 40, 40);
        byte[] hidden = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] polyglot = Arrays.copyOf(png, png.length + hidden.length);
        System.arraycopy(hidden, 0, polyglot, png.length, hidden.length);

        assertEquals(0, RedrawPicture.redraw(polyglot, RedrawPicture.Use.LOGO, output));
        assertFalse(output.toString(StandardCharsets.ISO_8859_1).contains("script"));
    }

    /** A few bytes that ask their reader for 40 gigabytes. */
    @Test
    void aPictureThatClaimsToBeHugeIsRefusedUnread() throws IOException {
        assertEquals(
                RedrawPicture.REFUSED,
                RedrawPicture.redraw(pngThatSays(100_000, 100_000), RedrawPicture.Use.LOGO, output));
        assertEquals(
                RedrawPicture.REFUSED, RedrawPicture.redraw(pngThatSays(7000, 7000), RedrawPicture.Use.PAGE, output));
        assertEquals(0, output.size());
    }

    /** Phones take 24 million pixels by default, and 50 in their finest mode. */
    @ParameterizedTest
    @CsvSource({"5712, 4284", "6144, 8192"})
    void aPhotoOfAPhoneIsDrawnInTheMemoryOfTheProcess(int width, int height) throws IOException {
        byte[] photo = grey(width, height, false);
        assertEquals(0, RedrawPicture.redraw(photo, RedrawPicture.Use.PAPER, output));
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(output.toByteArray()));
        assertEquals(2600, Math.max(drawn.getWidth(), drawn.getHeight()));
        assertEquals((double) width / height, (double) drawn.getWidth() / drawn.getHeight(), 0.001);
    }

    /** Its decoder would hold all rows, outside of the memory that the process limits. */
    @Test
    void aLargePhotoThatIsNotDecodedRowByRowIsRefused() throws IOException {
        assertEquals(0, RedrawPicture.redraw(grey(4000, 3000, true), RedrawPicture.Use.PAPER, output));
        assertEquals(
                RedrawPicture.REFUSED,
                RedrawPicture.redraw(grey(5712, 4284, true), RedrawPicture.Use.PAPER, new ByteArrayOutputStream()));
    }

    /** The decoder itself would fill the rest with grey. */
    @Test
    void aPhotoThatIsCutOffIsRefused() throws IOException {
        byte[] photo = noise(600);
        assertEquals(0, RedrawPicture.redraw(photo, RedrawPicture.Use.PAPER, output));
        for (int length : new int[] {photo.length - 1, photo.length - 2, photo.length / 2, photo.length / 10}) {
            assertEquals(
                    RedrawPicture.REFUSED,
                    RedrawPicture.redraw(Arrays.copyOf(photo, length), RedrawPicture.Use.PAPER, output),
                    () -> "of " + photo.length + " bytes " + length);
        }
        byte[] withMore = Arrays.copyOf(photo, photo.length + 1000);
        assertEquals(0, RedrawPicture.redraw(withMore, RedrawPicture.Use.PAPER, output), "cameras add to the end");
        byte[] tooLarge = Arrays.copyOf(photo, RedrawPicture.MAX_BYTES + 1);
        assertEquals(RedrawPicture.REFUSED, RedrawPicture.redraw(tooLarge, RedrawPicture.Use.PAPER, output));
    }

    @Test
    void aPageWithMuchOnItIsStoredInLessQuality() throws IOException {
        assertEquals(0, RedrawPicture.redraw(noise(2600), RedrawPicture.Use.PAPER, output));
        assertTrue(output.size() <= 3_000_000, () -> output.size() + " bytes");
    }

    @Test
    void aFileThatIsNotAPictureIsRefused() throws IOException {
        byte[] cut = Arrays.copyOf(picture("png", 300, 300), 60);
        for (byte[] file : new byte[][] {{}, {(byte) 0x89}, "GIF89a".getBytes(StandardCharsets.UTF_8), cut}) {
            assertEquals(RedrawPicture.REFUSED, RedrawPicture.redraw(file, RedrawPicture.Use.LOGO, output));
        }
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xFF8800);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, format, file);
        return file.toByteArray();
    }

    private static byte[] grey(int width, int height, boolean progressive) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(stream);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    private static byte[] noise(int side) throws IOException {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return RedrawPicture.jpeg(image, 0.75f);
    }

    private static byte[] pngThatSays(int width, int height) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream ihdr = new DataOutputStream(head);
        ihdr.writeBytes("IHDR");
        ihdr.writeInt(width);
        ihdr.writeInt(height);
        ihdr.write(new byte[] {8, 6, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(head.toByteArray());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream png = new DataOutputStream(file);
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        png.writeInt(13);
        png.write(head.toByteArray());
        png.writeInt((int) sum.getValue());
        return file.toByteArray();
    }
}
