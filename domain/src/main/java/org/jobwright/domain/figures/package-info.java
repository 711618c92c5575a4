/** What figures of a posting count. */
package org.jobwright.domain.figures;
