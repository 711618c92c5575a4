/** What the build accepts, and what it declares to ship. */
package org.jobwright.packaging;
