package org.jobwright.server.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Writes the text of the PDF, DOCX, ODT or text file at its standard input to standard output, as UTF-8 and at most
 * {@value #MAX_CHARS} characters of it. Exits with 0 on success, with {@value #REFUSED} if the file is not what it
 * claims to be so that retrying is useless, with 1 for anything else. It runs without network and with little memory;
 * its caller kills it after a while.
 */
public final class ExtractText {

    static final int MAX_CHARS = 200_000;
    static final int REFUSED = 3;
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    private ExtractText() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(extract(System.in.readNBytes(MAX_BYTES), System.out));
    }

    /** The exit code. */
    static int extract(byte[] content, OutputStream text) throws IOException {
        Writer output = new OutputStreamWriter(text, StandardCharsets.UTF_8);
        int result = extract(
                content, new BodyContentHandler(new HeadingsApart(new WriteOutContentHandler(output, MAX_CHARS))));
        output.flush();
        return result;
    }

    private static int extract(byte[] content, ContentHandler handler) throws IOException {
        try (TikaInputStream stream = TikaInputStream.get(content)) {
            parserFor(stream).parse(stream, handler, new Metadata(), limits());
            return 0;
        } catch (EncryptedDocumentException | UnsupportedFormatException refused) {
            return REFUSED;
        } catch (SAXException | TikaException failed) {
            return WriteLimitReachedException.isWriteLimitReached(failed) ? 0 : 1;
        }
    }

    private static Parser parserFor(TikaInputStream stream) throws IOException {
        stream.mark(8);
        String start = new String(stream.readNBytes(4), StandardCharsets.ISO_8859_1);
        stream.reset();
        if (start.equals("%PDF")) {
            return new PDFParser();
        }
        if (!start.startsWith("PK")) {
            return new TXTParser();
        }
        MediaType type = new DefaultZipContainerDetector().detect(stream, new Metadata());
        return type.getSubtype().startsWith("vnd.oasis.opendocument") ? new OpenDocumentParser() : new OOXMLParser();
    }

    /** Text only: no embedded files, no pictures, no XML forms, no macros. */
    private static ParseContext limits() {
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setIfXFAExtractOnlyXFA(false);
        pdf.setExtractInlineImages(false);
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setSortByPosition(false);
        OfficeParserConfig office = new OfficeParserConfig();
        office.setExtractMacros(false);
        office.setUseSAXDocxExtractor(true);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    /** Puts an empty line before and after a heading, so that the text keeps its sections. */
    private static final class HeadingsApart extends ContentHandlerDecorator {

        private static final char[] LINE = {'\n'};

        HeadingsApart(ContentHandler handler) {
            super(handler);
        }

        @Override
        public void startElement(String uri, String name, String qualifiedName, Attributes attributes)
                throws SAXException {
            super.startElement(uri, name, qualifiedName, attributes);
            apart(name);
        }

        @Override
        public void endElement(String uri, String name, String qualifiedName) throws SAXException {
            super.endElement(uri, name, qualifiedName);
            apart(name);
            apart(name); // Tika ends a paragraph with a line break of its own, and a heading with none
        }

        private void apart(String name) throws SAXException {
            if (name.matches("h[1-6]")) {
                characters(LINE, 0, LINE.length);
            }
        }
    }

    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // nothing is extracted
        }
    }
}
