package org.jobwright.server.extraction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Re-encodes the PNG or JPEG picture on its standard input, no larger than its {@link Use} allows, and writes it to
 * standard output. Exits with 0 on success and with {@value #REFUSED} if it cannot be read or has too many
 * pixels. It runs sandboxed like {@link ExtractText}: whatever a hostile picture does to its reader happens there.
 */
public final class RedrawPicture {

    /** The formats that the server knows as {@code PictureReader.Use}. */
    enum Use {
        LOGO(192, "png", BufferedImage.TYPE_INT_ARGB),
        PAGE(1600, "jpeg", BufferedImage.TYPE_INT_RGB);

        private final int side;
        private final String format;
        private final int colors;

        Use(int side, String format, int colors) {
            this.side = side;
            this.format = format;
            this.colors = colors;
        }
    }

    static final int REFUSED = 3;
    private static final int MAX_BYTES = 8 * 1024 * 1024 + 1;
    private static final long MAX_PIXELS = 16_000_000;
    private static final int MAX_SIDE = 8000;
    private static final int PNG = 0x89;

    private RedrawPicture() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(redraw(System.in.readNBytes(MAX_BYTES), Use.valueOf(arguments[0]), System.out));
    }

    /** The exit code. */
    static int redraw(byte[] picture, Use use, OutputStream output) throws IOException {
        ImageIO.setUseCache(false);
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            BufferedImage read = read(picture, use.side, stream);
            return read != null && ImageIO.write(small(read, use), use.format, output) ? 0 : REFUSED;
        } catch (IOException | RuntimeException broken) {
            return REFUSED;
        }
    }

    private static BufferedImage read(byte[] picture, int side, ImageInputStream stream) throws IOException {
        if (picture.length == 0) {
            return null;
        }
        String format = (picture[0] & 0xFF) == PNG ? "png" : "jpeg";
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try {
            reader.setInput(stream, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > MAX_SIDE || height > MAX_SIDE || (long) width * height > MAX_PIXELS) {
                return null;
            }
            int every = Math.max(1, Math.max(width, height) / (4 * side));
            ImageReadParam part = reader.getDefaultReadParam();
            part.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, part);
        } finally {
            reader.dispose();
        }
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
