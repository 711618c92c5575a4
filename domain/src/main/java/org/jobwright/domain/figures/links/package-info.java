/** Links that tell where an application came from. */
package org.jobwright.domain.figures.links;
