package org.jobwright.web.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.logging.Logger;

/** A ZIP file that is written while it is sent, and that ends with the fingerprint of each of its files. */
public final class ZipArchive implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ZipArchive.class);

    /** What a name means something else with, on some system. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}/\\\\:*?\"<>|]");

    private final ZipOutputStream zip;
    private final Map<String, String> fingerprints = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();

    /** Writes to a stream, which is closed with it. */
    public ZipArchive(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Where a file with a name that somebody chose is in the archive. */
    public static String place(String folder, String name) {
        return folder + "/" + UNSAFE.matcher(name).replaceAll("_");
    }

    /** A file with a text. */
    public void add(String file, String text) throws IOException {
        add(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file that is read now. One that cannot be read is left out, and noted. */
    public void add(String folder, String name, Supplier<byte[]> content) throws IOException {
        String file = place(folder, name);
        byte[] read;
        try {
            read = content.get();
        } catch (RuntimeException gone) {
            LOG.warnf(gone, "a file is left out of an archive");
            missing.add(file);
            return;
        }
        add(file, read);
    }

    /** A file; of two with one name the second one gets a number before it. */
    public void add(String file, byte[] content) throws IOException {
        write(file, out -> out.write(content));
    }

    /** A file that is written part by part, so that it is never in memory as a whole. */
    public void write(String file, Writing content) throws IOException {
        String free = free(file);
        zip.putNextEntry(new ZipEntry(free));
        DigestOutputStream out = new DigestOutputStream(zip, sha256());
        content.write(out);
        zip.closeEntry();
        fingerprints.put(free, HexFormat.of().formatHex(out.getMessageDigest().digest()));
    }

    private String free(String file) {
        String free = file;
        int slash = file.lastIndexOf('/') + 1;
        for (int number = 2; fingerprints.containsKey(free); number++) {
            free = file.substring(0, slash) + number + "-" + file.substring(slash);
        }
        return free;
    }

    /** Notes that something could not be read. */
    public void leaveOut(String file) {
        missing.add(file);
    }

    /** The SHA-256 of each file so far. */
    public SortedMap<String, String> fingerprints() {
        return new TreeMap<>(fingerprints);
    }

    /** What could not be read. */
    public List<String> missing() {
        return List.copyOf(missing);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Writes the content of a file. The stream stays open. */
    @FunctionalInterface
    public interface Writing {

        /** Writes it. */
        void write(OutputStream out) throws IOException;
    }
}
