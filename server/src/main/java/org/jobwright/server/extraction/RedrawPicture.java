package org.jobwright.server.extraction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * Re-encodes the PNG or JPEG picture on its standard input, no larger than its {@link Use} allows, and writes it to
 * standard output. Exits with 0 on success and with {@value #REFUSED} if it cannot be read or has too many
 * pixels. It runs sandboxed like {@link ExtractText}: whatever a hostile picture does to its reader happens there.
 */
public final class RedrawPicture {

    /** The formats that the server knows as {@code PictureReader.Use}. */
    enum Use {
        LOGO(192, 1_000_000, BufferedImage.TYPE_INT_ARGB, 0),
        PAGE(1600, 1_000_000, BufferedImage.TYPE_INT_RGB, 0.75f),
        PAPER(2600, 3_000_000, BufferedImage.TYPE_INT_RGB, 0.85f);

        private final int side;
        private final int maxBytes;
        private final int colors;

        /** Of a JPEG; 0 for a PNG, which loses nothing. */
        private final float quality;

        Use(int side, int maxBytes, int colors, float quality) {
            this.side = side;
            this.maxBytes = maxBytes;
            this.colors = colors;
            this.quality = quality;
        }
    }

    static final int REFUSED = 3;
    /** As {@code DocumentPolicy} has it, the largest file that the server takes; what is longer is not all there. */
    static final int MAX_BYTES = 10 * 1024 * 1024;

    /** Of a picture that is decoded as a whole: 8 bytes each are half of the memory. */
    private static final long MAX_PIXELS = 16_000_000;

    private static final int MAX_SIDE = 8000;

    /** Of a JPEG that is decoded row by row: photos of phones have 12 to 50 million pixels. */
    private static final long MAX_PHOTO_PIXELS = 64_000_000;

    private static final int MAX_PHOTO_SIDE = 16_000;

    /** Of a larger one only every second row and column is decoded, to 3 bytes a pixel. */
    private static final long MAX_DECODED = 26_000_000;

    private static final int PNG = 0x89;

    private RedrawPicture() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(redraw(System.in.readNBytes(MAX_BYTES + 1), Use.valueOf(arguments[0]), System.out));
    }

    /** The exit code. */
    static int redraw(byte[] picture, Use use, OutputStream output) throws IOException {
        ImageIO.setUseCache(false);
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            BufferedImage read = read(picture, use.side, stream);
            byte[] written = read == null ? null : written(small(read, use), use);
            if (written == null) {
                return REFUSED;
            }
            output.write(written);
            output.flush();
            return 0;
        } catch (IOException | RuntimeException broken) {
            return REFUSED;
        }
    }

    private static BufferedImage read(byte[] picture, int side, ImageInputStream stream) throws IOException {
        if (picture.length == 0 || picture.length > MAX_BYTES) {
            return null;
        }
        boolean png = (picture[0] & 0xFF) == PNG;
        JpegMarkers jpeg = JpegMarkers.of(picture);
        if (!png && !jpeg.whole()) {
            return null;
        }
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(png ? "png" : "jpeg").next();
        try {
            reader.setInput(stream, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (!isSmallEnough(width, height, !png && jpeg.single())) {
                return null;
            }
            int every = Math.max(1, Math.max(width, height) / (4 * side));
            while ((long) (width / every) * (height / every) > MAX_DECODED) {
                every++;
            }
            ImageReadParam part = reader.getDefaultReadParam();
            part.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, part);
        } finally {
            reader.dispose();
        }
    }

    private static boolean isSmallEnough(int width, int height, boolean byRows) {
        return Math.max(width, height) <= (byRows ? MAX_PHOTO_SIDE : MAX_SIDE)
                && (long) width * height <= (byRows ? MAX_PHOTO_PIXELS : MAX_PIXELS);
    }

    /** Null if it is too large in each quality. */
    private static byte[] written(BufferedImage picture, Use use) throws IOException {
        if (use.quality == 0) {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return png.size() <= use.maxBytes ? png.toByteArray() : null;
        }
        for (float quality : List.of(use.quality, 0.6f, 0.3f)) {
            byte[] jpeg = jpeg(picture, quality);
            if (jpeg.length <= use.maxBytes) {
                return jpeg;
            }
        }
        return null;
    }

    static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(jpeg)) {
            writer.setOutput(stream);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return jpeg.toByteArray();
    }

    /** By halves, so that no detail is skipped on the way. */
    private static BufferedImage small(BufferedImage picture, Use use) {
        BufferedImage present = picture;
        while (Math.max(present.getWidth(), present.getHeight()) > 2 * use.side) {
            present = drawn(present, present.getWidth() / 2, present.getHeight() / 2, use);
        }
        double scale = Math.min(1, (double) use.side / Math.max(present.getWidth(), present.getHeight()));
        return drawn(
                present,
                (int) Math.round(present.getWidth() * scale),
                (int) Math.round(present.getHeight() * scale),
                use);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height, Use use) {
        BufferedImage drawn = new BufferedImage(Math.max(1, width), Math.max(1, height), use.colors);
        Graphics2D graphics = drawn.createGraphics();
        if (use.colors == BufferedImage.TYPE_INT_RGB) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        }
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, drawn.getWidth(), drawn.getHeight(), null);
        graphics.dispose();
        return drawn;
    }
}
