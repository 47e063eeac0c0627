package com.mongodb.reactivestreams.client;

/** As much of the library as the case needs. */
public interface MongoCollection<D> {
    Object find();

    Object insertOne(D document);

    Object countDocuments();

    Object getNamespace();
}
