/** Stories: the command line from end to end, on real files. */
@NullMarked
package io.detrain.deploy.story;

import org.jspecify.annotations.NullMarked;
