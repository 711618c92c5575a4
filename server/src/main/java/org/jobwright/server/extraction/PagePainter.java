package org.jobwright.server.extraction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws pages {@value #WIDTH} pixels wide, unless they are very long: A4 at 150 dpi. */
final class PagePainter {

    static final int WIDTH = 1240;
    static final int MAX_HEIGHT = 3508;
    static final int MAX_PICTURE = 1_000_000;

    /** Text without colours compresses well; larger pages are photographs or scans. */
    private static final int MAX_PNG = 400_000;

    private static final float MAX_SCALE = 8;
    private static final List<Float> QUALITIES = List.of(0.85f, 0.6f, 0.3f);
    private static final int COLOUR_STEPS = 8;

    private final PDDocument document;
    private final PDFRenderer renderer;

    PagePainter(PDDocument document) {
        this.document = document;
        this.renderer = new StrictRenderer(document);
        renderer.setSubsamplingAllowed(true);
    }

    /** Fails if the page has no size, asks for something that cannot be drawn, or its picture is too large. */
    PaintedPage paint(int number) throws IOException {
        PDPage page = document.getPage(number);
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        float width = turned ? box.getHeight() : box.getWidth();
        float height = turned ? box.getWidth() : box.getHeight();
        float scale = Math.min(MAX_SCALE, Math.min(WIDTH / width, MAX_HEIGHT / height));
        if (!(width > 0 && height > 0 && scale > 0)) {
            throw new IOException("a page without a size");
        }
        BufferedImage picture = renderer.renderImage(number, scale, ImageType.RGB);
        return new PaintedPage(picture.getWidth(), picture.getHeight(), small(picture));
    }

    private static byte[] small(BufferedImage picture) throws IOException {
        BufferedImage least = isGrey(picture) ? grey(picture) : picture;
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(least, "png", png);
        if (png.size() <= MAX_PNG) {
            return png.toByteArray();
        }
        for (float quality : QUALITIES) {
            byte[] jpeg = RedrawPicture.jpeg(least, quality);
            if (jpeg.length <= MAX_PICTURE) {
                return jpeg;
            }
        }
        throw new IOException("a page with too much on it");
    }

    private static boolean isGrey(BufferedImage picture) {
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int rgb : row) {
                int red = rgb >> 16 & 0xFF;
                int green = rgb >> 8 & 0xFF;
                int blue = rgb & 0xFF;
                if (Math.abs(red - green) > COLOUR_STEPS || Math.abs(green - blue) > COLOUR_STEPS) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Sixteen shades keep letters sharp. */
    private static BufferedImage grey(BufferedImage picture) {
        BufferedImage grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                row[x] = ((row[x] >> 8 & 0xFF) + COLOUR_STEPS) / 17 * 17;
            }
            grey.getRaster().setSamples(0, y, row.length, 1, 0, row);
        }
        return grey;
    }

    /** A picture in a format that Java cannot read would be left out silently, and the page would look empty. */
    private static final class StrictRenderer extends PDFRenderer {

        StrictRenderer(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new StrictDrawer(parameters);
        }
    }

    private static final class StrictDrawer extends PageDrawer {

        StrictDrawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException failure)
                throws IOException {
            if (failure instanceof MissingImageReaderException) {
                throw failure;
            }
            super.operatorException(operator, operands, failure);
        }
    }
}
