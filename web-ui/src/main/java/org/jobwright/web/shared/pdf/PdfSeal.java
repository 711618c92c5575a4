package org.jobwright.web.shared.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * Attaches a file to a PDF and removes the time of writing, so that the same content always has the same bytes.
 */
final class PdfSeal {

    private static final Pattern DATES = Pattern.compile("(<xmp:(?:Create|Modify)Date>)[^<]*");
    private static final COSName ASSOCIATED_FILES = COSName.getPDFName("AF");
    private static final COSName RELATION = COSName.getPDFName("AFRelationship");

    private PdfSeal() {}

    static byte[] seal(byte[] file, PdfAttachment attachment) throws IOException {
        try (PDDocument document = Loader.loadPDF(file);
                ByteArrayOutputStream sealed = new ByteArrayOutputStream()) {
            date(document, attachment);
            attach(document, attachment);
            document.getDocument().getTrailer().removeItem(COSName.ID);
            document.setDocumentId(
                    attachment.at().toEpochMilli()); // of which, with the title and so on, the id is made
            document.save(sealed);
            return sealed.toByteArray();
        }
    }

    private static void date(PDDocument document, PdfAttachment attachment) throws IOException {
        document.getDocumentInformation().setCreationDate(date(attachment));
        document.getDocumentInformation().setModificationDate(date(attachment));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String dated = DATES.matcher(xmp).replaceAll("$1" + attachment.at());
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }

    private static void attach(PDDocument document, PdfAttachment attachment) throws IOException {
        byte[] bytes = attachment.content().getBytes(StandardCharsets.UTF_8);
        PDEmbeddedFile content = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        content.setSubtype(attachment.mediaType());
        content.setSize(bytes.length);
        content.setCreationDate(date(attachment));
        content.setModDate(date(attachment));
        PDComplexFileSpecification named = new PDComplexFileSpecification();
        named.setFile(attachment.name());
        named.setFileUnicode(attachment.name());
        named.setFileDescription(attachment.name());
        named.setEmbeddedFile(content);
        named.setEmbeddedFileUnicode(content);
        named.getCOSObject().setName(RELATION, "Source");
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(attachment.name(), named));
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(files);
        catalog.setNames(names);
        COSArray associated = new COSArray();
        associated.add(named);
        catalog.getCOSObject().setItem(ASSOCIATED_FILES, associated);
    }

    private static Calendar date(PdfAttachment attachment) {
        return GregorianCalendar.from(attachment.at().atZone(ZoneOffset.UTC));
    }
}
