package org.jobwright.server.extraction;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Draws the pages of the PDF file at its standard input, and writes each with its text to standard output as soon as it
 * is done: first how many pages the file has, then for each page its width and height in pixels, and the length and the
 * bytes of its text and of its picture. At most {@value #MOST_PAGES} pages. It stops at the first page that cannot be
 * drawn within its bounds; the pages before it stand. It runs sandboxed like {@link ExtractText}.
 */
public final class DrawPages {

    static final int MOST_PAGES = 20;
    static final int REFUSED = 3;
    static final int TOO_SLOW = 4;
    private static final int MAX_BYTES = 16 * 1024 * 1024;
    private static final int MAX_TEXT = 20_000;
    private static final Duration TIME_PER_PAGE = Duration.ofSeconds(8);

    private DrawPages() {}

    public static void main(String[] arguments) throws IOException {
        // ICC profiles would be read by native code.
        System.setProperty("org.apache.pdfbox.rendering.UsePureJavaCMYKConversion", "true");
        System.exit(draw(System.in.readNBytes(MAX_BYTES), System.out, DrawPages::halt));
    }

    private static void halt() {
        Runtime.getRuntime().halt(TOO_SLOW);
    }

    /**
     * The exit code.
     *
     * @param tooSlow ends this process; a page that takes too long cannot be stopped otherwise
     */
    static int draw(byte[] content, OutputStream output, Runnable tooSlow) throws IOException {
        ImageIO.setUseCache(false);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
                task -> Thread.ofPlatform().daemon().unstarted(task));
        Future<?> opening = later(clock, tooSlow);
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(content), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            opening.cancel(false);
            if (document.isEncrypted()) {
                return REFUSED;
            }
            document.setResourceCache(new NoPicturesCached());
            DataOutputStream pages = new DataOutputStream(output);
            int count = document.getNumberOfPages();
            pages.writeInt(count);
            PagePainter painter = new PagePainter(document);
            for (int page = 0; page < Math.min(count, MOST_PAGES); page++) {
                Future<?> end = later(clock, tooSlow);
                write(painter.paint(page), text(document, page), pages);
                end.cancel(false);
            }
            return 0;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            return 1;
        } finally {
            clock.shutdownNow();
        }
    }

    private static Future<?> later(ScheduledExecutorService clock, Runnable tooSlow) {
        return clock.schedule(tooSlow, TIME_PER_PAGE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** In one go, so that a page is there whole or not at all. */
    private static void write(PaintedPage page, byte[] text, DataOutputStream pages) throws IOException {
        pages.writeInt(page.width());
        pages.writeInt(page.height());
        pages.writeInt(text.length);
        pages.write(text);
        pages.writeInt(page.picture().length);
        pages.write(page.picture());
        pages.flush();
    }

    private static byte[] text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setAddMoreFormatting(true);
        stripper.setLineSeparator("\n");
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        String text = stripper.getText(document).replace("\0", "").strip();
        int end = Math.min(text.length(), MAX_TEXT);
        boolean splitsCharacter = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, splitsCharacter ? end - 1 : end).getBytes(StandardCharsets.UTF_8);
    }

    /** Pictures are decoded again rather than kept: there is little memory. */
    private static final class NoPicturesCached extends DefaultResourceCache {

        @Override
        public void put(COSObject indirect, PDXObject xobject) {
            if (!(xobject instanceof PDImageXObject)) {
                super.put(indirect, xobject);
            }
        }
    }
}
