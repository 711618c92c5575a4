/** What became of an opening: asked of employers and of those who were hired. */
package org.jobwright.domain.outcomes;
