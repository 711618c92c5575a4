/** The talent pool: an employer asks and searches, candidates agree, pause and leave. */
package org.jobwright.services.talent;
