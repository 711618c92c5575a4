package org.jobwright.services.candidates.documents;

import jakarta.enterprise.inject.Vetoed;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Documents as objects of a bucket, at the same names as in a directory, so that all nodes see them. A bucket has no
 * unfinished files: an object is there when it is complete.
 */
@Vetoed
class S3DocumentStore implements DocumentStore {

    private static final Logger LOG = Logger.getLogger(S3DocumentStore.class);
    private static final String SETTING = "jobwright.documents.";

    /** A person waits, and a transaction is open. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration PATIENCE_WITH_CONNECTION = Duration.ofSeconds(3);
    private static final int CONNECTIONS = 20;

    /** How long it is known whether the bucket can be used: probes ask often. */
    private static final long KNOWN = Duration.ofSeconds(10).toNanos();

    private static final int EXISTS = 412;

    private record Seen(boolean usable, long until) {}

    private final S3Client client;
    private final String bucket;
    private final String prefix;
    private final boolean strict;
    private volatile Seen seen = new Seen(false, System.nanoTime());

    private S3DocumentStore(S3Client client, String bucket, String prefix, boolean strict) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
        this.strict = strict;
    }

    /** The names are a contract with the launcher, which has checked the values. */
    static S3DocumentStore ofSettings() {
        boolean strict = !Boolean.getBoolean(SETTING + "compatible");
        S3ClientBuilder client = S3Client.builder()
                .region(Region.of(setting("region")))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(setting("key"), setting("secret"))))
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(true)
                        .chunkedEncodingEnabled(strict)
                        .build())
                .httpClientBuilder(ApacheHttpClient.builder()
                        .maxConnections(CONNECTIONS)
                        .connectionTimeout(PATIENCE_WITH_CONNECTION)
                        .socketTimeout(PATIENCE))
                .overrideConfiguration(each -> each.apiCallTimeout(PATIENCE));
        if (!strict) {
            client.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                    .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        }
        String endpoint = System.getProperty(SETTING + "endpoint");
        if (endpoint != null) {
            client.endpointOverride(URI.create(endpoint));
        }
        return new S3DocumentStore(
                client.build(), setting("bucket"), System.getProperty(SETTING + "prefix", ""), strict);
    }

    private static String setting(String name) {
        String value = System.getProperty(SETTING + name);
        if (value == null) {
            throw new IllegalStateException("the system property " + SETTING + name + " is not set");
        }
        return value;
    }

    @Override
    public String put(byte[] content) {
        String key = DocumentKeys.next();
        PutObjectRequest.Builder request =
                PutObjectRequest.builder().bucket(bucket).key(name(key));
        if (strict) {
            request.ifNoneMatch("*").checksumAlgorithm(ChecksumAlgorithm.SHA256);
        }
        try {
            client.putObject(request.build(), RequestBody.fromBytes(content));
        } catch (S3Exception refused) {
            // Nobody else has this key: an earlier try of the client arrived, and its answer was lost.
            if (refused.statusCode() != EXISTS) {
                throw away("stored nothing", refused);
            }
        } catch (SdkException failure) {
            throw away("stored nothing", failure);
        }
        return key;
    }

    @Override
    public byte[] get(String key) {
        return ask("did not hand out " + key, () -> {
            try {
                return client.getObjectAsBytes(request -> request.bucket(bucket).key(name(key)))
                        .asByteArrayUnsafe();
            } catch (NoSuchKeyException missing) {
                throw new UncheckedIOException("cannot read document " + key, new NoSuchFileException(key));
            }
        });
    }

    @Override
    public void delete(String key) {
        ask(
                "did not delete " + key,
                () -> client.deleteObject(request -> request.bucket(bucket).key(name(key))));
    }

    @Override
    public boolean isWritable() {
        Seen last = seen;
        if (last.until() - System.nanoTime() <= 0) {
            last = new Seen(answers(), System.nanoTime() + KNOWN);
            seen = last;
        }
        return last.usable();
    }

    private boolean answers() {
        try {
            client.headBucket(request -> request.bucket(bucket));
            return true;
        } catch (SdkException away) {
            return false;
        }
    }

    /** There are none. */
    @Override
    public void deleteUnfinishedBefore(Instant limit) {}

    @Override
    public List<String> keysPutBefore(Instant limit, String part) {
        return ask(
                "cannot be listed", () -> client
                        .listObjectsV2Paginator(
                                request -> request.bucket(bucket).prefix(prefix + part + "/"))
                        .contents()
                        .stream()
                        .filter(object -> object.lastModified().isBefore(limit))
                        .map(S3Object::key)
                        .map(name -> name.substring(name.lastIndexOf('/') + 1))
                        .filter(DocumentKeys::isKey)
                        .toList());
    }

    private String name(String key) {
        return prefix + DocumentKeys.path(key);
    }

    private static <T> T ask(String otherwise, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException failure) {
            throw away(otherwise, failure);
        }
    }

    private static DocumentStoreAway away(String what, SdkException failure) {
        LOG.warnf("The store of documents %s: %s", what, failure.toString());
        return new DocumentStoreAway();
    }
}
