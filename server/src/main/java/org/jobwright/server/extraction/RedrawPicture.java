package org.jobwright.server.extraction;

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
 * Re-encodes the PNG or JPEG picture on its standard input, no larger than {@value #SIDE} pixels on a side, and writes
 * it as PNG to standard output. Exits with 0 on success and with {@value #REFUSED} if it cannot be read or has too many
 * pixels. It runs sandboxed like {@link ExtractText}: whatever a hostile picture does to its reader happens there.
 */
public final class RedrawPicture {

    static final int SIDE = 192;
    static final int REFUSED = 3;
    private static final int MAX_BYTES = 1024 * 1024 + 1;
    private static final long MAX_PIXELS = 16_000_000;
    private static final int MAX_SIDE = 8000;
    private static final int PNG = 0x89;

    private RedrawPicture() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(redraw(System.in.readNBytes(MAX_BYTES), System.out));
    }

    /** The exit code. */
    static int redraw(byte[] picture, OutputStream output) throws IOException {
        ImageIO.setUseCache(false);
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            BufferedImage read = read(picture, stream);
            return read != null && ImageIO.write(small(read), "png", output) ? 0 : REFUSED;
        } catch (IOException | RuntimeException broken) {
            return REFUSED;
        }
    }

    private static BufferedImage read(byte[] picture, ImageInputStream stream) throws IOException {
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
            int every = Math.max(1, Math.max(width, height) / (4 * SIDE));
            ImageReadParam part = reader.getDefaultReadParam();
            part.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, part);
        } finally {
            reader.dispose();
        }
    }

    /** By halves, so that no detail is skipped on the way. */
    private static BufferedImage small(BufferedImage picture) {
        BufferedImage present = picture;
        while (Math.max(present.getWidth(), present.getHeight()) > 2 * SIDE) {
            present = drawn(present, present.getWidth() / 2, present.getHeight() / 2);
        }
        double scale = Math.min(1, (double) SIDE / Math.max(present.getWidth(), present.getHeight()));
        return drawn(
                present, (int) Math.round(present.getWidth() * scale), (int) Math.round(present.getHeight() * scale));
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        BufferedImage drawn = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, drawn.getWidth(), drawn.getHeight(), null);
        graphics.dispose();
        return drawn;
    }
}
