import org.codelibs.opensearch.runner.OpenSearchRunner;

/** Run from its source: a directory and a port; OpenSearch runs there until the process ends. */
final class Engine {

    private Engine() {}

    public static void main(String[] arguments) throws InterruptedException {
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.onBuild((number, settings) -> {
            settings.put("http.port", arguments[1]);
            settings.put("transport.port", "0");
            settings.put("discovery.type", "single-node");
            settings.put("cluster.routing.allocation.disk.threshold_enabled", "false");
        });
        runner.build(OpenSearchRunner.newConfigs()
                .basePath(arguments[0])
                .clusterName("jobwright-test")
                .numOfNode(1));
        Thread.currentThread().join(); // its own threads do not keep the process alive
    }
}
