package org.jobwright.web.shared.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Writes a template of ours as a tagged PDF file, to be read by screen readers (PDF/UA) and kept for long (PDF/A-3). The template is well-formed XML, and what people wrote is text in it.
 * Nothing is loaded from anywhere meanwhile: no pictures, style sheets, links or entities.
 */
public final class PdfWriter {

    public static final String MEDIA_TYPE = "application/pdf";

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PdfWriter.class.getClassLoader(), "org.jobwright.web.templates");

    /** A long file takes seconds and a hundred megabytes; others wait for their turn. */
    private static final Semaphore ROOM = new Semaphore(2, true);

    /** More would keep too many threads of the server. */
    private static final int MOST_WAITING = 8;

    /** The first file after a start takes seconds, too. */
    private static final long WAIT_SECONDS = 10;

    private static final Duration COME_BACK = Duration.ofSeconds(30);

    private static final String STYLE = style();
    private static final String FONT = "Text";
    private static final int REGULAR = 400;

    /** What the colours mean, which a file to be kept has to say. */
    private static final byte[] SCREEN =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggingEnabled(false); // it tells of each resource that it may not load, and ours has none
    }

    private PdfWriter() {}

    /**
     * The file.
     *
     * @param page the data of the template
     * @throws TooManyRequests if too many files are written at once
     */
    public static byte[] write(String template, Object page) {
        StringOutput markup = new StringOutput();
        TEMPLATES.render(template, page, markup);
        takeRoom();
        try {
            return write(styled(read(markup.toString())));
        } finally {
            ROOM.release();
        }
    }

    /**
     * The same with a file attached. Whenever it is written again, it has the same bytes.
     *
     * @throws TooManyRequests if too many files are written at once
     */
    public static byte[] write(String template, Object page, PdfAttachment attachment) {
        try {
            return PdfSeal.seal(write(template, page), attachment);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void takeRoom() {
        try {
            if (ROOM.getQueueLength() >= MOST_WAITING || !ROOM.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new TooManyRequests(COME_BACK);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TooManyRequests(COME_BACK);
        }
    }

    private static byte[] write(Document page) {
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .withW3cDocument(page, null)
                    .useUriResolver((base, address) -> null)
                    .useExternalResourceAccessControl(
                            (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .useFont(PdfText::typeface, FONT, REGULAR, FontStyle.NORMAL, true)
                    .useUnicodeBidiSplitter(PdfBidi::new)
                    .useUnicodeBidiReorderer(new PdfBidi())
                    .defaultTextDirection(TextDirection.LTR)
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_3_A)
                    .useColorProfile(SCREEN)
                    .withProducer("Jobwright")
                    .toStream(file)
                    .run();
            return file.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String style() {
        try (InputStream in = PdfWriter.class.getResourceAsStream("paper.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Document styled(Document page) {
        Element style = page.createElementNS(page.getDocumentElement().getNamespaceURI(), "style");
        style.setTextContent(STYLE);
        page.getElementsByTagName("head").item(0).appendChild(style);
        return page;
    }

    private static Document read(String page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        } catch (ParserConfigurationException | SAXException | IOException failure) {
            throw new IllegalArgumentException("the template is not well-formed", failure);
        }
    }
}
