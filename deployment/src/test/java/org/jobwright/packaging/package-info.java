/** What the build lets in, and what it says it ships. */
package org.jobwright.packaging;
