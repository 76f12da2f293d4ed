@NullMarked
package io.detrain.deploy.local;

import org.jspecify.annotations.NullMarked;
