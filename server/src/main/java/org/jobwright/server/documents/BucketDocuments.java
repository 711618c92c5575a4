package org.jobwright.server.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Documents in an object store, under the names that S3DocumentStore gives them. */
public final class BucketDocuments implements StoredDocuments, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PATIENCE_WITH_CONNECTION = Duration.ofSeconds(5);

    private final ObjectStore store;
    private final S3Client client;

    public BucketDocuments(ObjectStore store) {
        // The client would complain that nobody reads its log.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        this.store = store;
        this.client = client(store);
    }

    private static S3Client client(ObjectStore store) {
        S3ClientBuilder client = S3Client.builder()
                .region(Region.of(store.region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(store.key(), store.secret())))
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(true)
                        .chunkedEncodingEnabled(!store.compatible())
                        .build())
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(PATIENCE_WITH_CONNECTION)
                        .socketTimeout(PATIENCE))
                .overrideConfiguration(each -> each.apiCallTimeout(PATIENCE));
        if (store.compatible()) {
            client.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                    .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        }
        store.endpoint().ifPresent(client::endpointOverride);
        return client.build();
    }

    @Override
    public byte[] read(String key) throws IOException {
        try {
            return get(name(key));
        } catch (NoSuchKeyException missing) {
            return new byte[0];
        } catch (SdkException failure) {
            throw away(failure);
        }
    }

    private byte[] get(String name) {
        return client.getObjectAsBytes(request -> request.bucket(store.bucket()).key(name))
                .asByteArray();
    }

    @Override
    public void keep(String key, byte[] content) throws IOException {
        try {
            put(name(key), content);
        } catch (SdkException failure) {
            throw away(failure);
        }
    }

    private void put(String name, byte[] content) {
        PutObjectRequest.Builder request =
                PutObjectRequest.builder().bucket(store.bucket()).key(name);
        if (!store.compatible()) {
            request.checksumAlgorithm(ChecksumAlgorithm.SHA256);
        }
        client.putObject(request.build(), RequestBody.fromBytes(content));
    }

    /** Whether the store holds nothing below the prefix. */
    public boolean isEmpty() throws IOException {
        try {
            return client.listObjectsV2(request -> request.bucket(store.bucket())
                            .prefix(store.prefix())
                            .maxKeys(1))
                    .contents()
                    .isEmpty();
        } catch (SdkException failure) {
            throw away(failure);
        }
    }

    /** Whether these are the documents of an instance; those that have no mark yet get its. */
    public boolean belongTo(String mark) throws IOException {
        String name = store.prefix() + "instance";
        try {
            return new String(get(name), StandardCharsets.UTF_8).equals(mark);
        } catch (NoSuchKeyException first) {
            put(name, mark.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (SdkException failure) {
            throw away(failure);
        }
    }

    /** Stores something, reads it and deletes it. */
    public void tryOut() throws IOException {
        String name = store.prefix() + "doctor-" + UUID.randomUUID();
        byte[] content = name.getBytes(StandardCharsets.UTF_8);
        try {
            put(name, content);
            if (!Arrays.equals(content, get(name))) {
                throw new IOException("what was stored comes back changed");
            }
            client.deleteObject(request -> request.bucket(store.bucket()).key(name));
        } catch (SdkException failure) {
            throw away(failure);
        }
    }

    private String name(String key) {
        return store.prefix() + key.substring(0, 2) + "/" + key.substring(2, 4) + "/" + key;
    }

    @Override
    public String place(String key) {
        return name(key) + " in " + store;
    }

    private IOException away(SdkException failure) {
        String why = failure instanceof S3Exception refused && refused.awsErrorDetails() != null
                ? refused.awsErrorDetails().errorCode()
                : String.valueOf(failure.getMessage());
        return new IOException("the object store " + store + " answers: " + why, failure);
    }

    @Override
    public void close() {
        client.close();
    }
}
