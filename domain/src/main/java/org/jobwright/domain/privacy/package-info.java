/** What people decide about what is stored of them. */
package org.jobwright.domain.privacy;
