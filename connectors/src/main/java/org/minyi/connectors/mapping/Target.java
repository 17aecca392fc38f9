package org.minyi.connectors.mapping;

import java.util.function.Supplier;
import org.minyi.schemas.personal.Tokenizer;

/**
 * What the fields of a mapping are for.
 *
 * @param kind what its rows are about
 * @param tokens makes the tokens of personal fields, and is asked only for these
 */
record Target(Kind kind, Supplier<Tokenizer> tokens) {}
