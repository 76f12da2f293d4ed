/** Breaks what can break while events come in, and holds what became of them against the log. */
@NullMarked
package io.detrain.deploy.chaos;

import org.jspecify.annotations.NullMarked;
