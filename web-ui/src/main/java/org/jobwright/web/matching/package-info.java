/** An organization decides whether its postings use explained matches. */
package org.jobwright.web.matching;
