package org.minyi.streams.query;

/**
 * A file to be handed over.
 *
 * @param fileName what it is called when it is saved
 */
public record Document(byte[] bytes, String contentType, String fileName) {}
