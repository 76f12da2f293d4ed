/** What the notifier hears: judgements and contacts, turned from Avro into its own words. */
@NullMarked
package io.detrain.notifier.listen;

import org.jspecify.annotations.NullMarked;
