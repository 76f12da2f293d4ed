/** Local mode: one JVM with a real broker and the three services, the schema registry beside it. */
@NullMarked
package io.detrain.deploy.local;

import org.jspecify.annotations.NullMarked;
