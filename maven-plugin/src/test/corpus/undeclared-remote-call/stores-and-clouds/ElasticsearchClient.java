package co.elastic.clients.elasticsearch;

/** As much of the library as the case needs. */
public abstract class ElasticsearchClient {
    public abstract Object search(String query);
}
