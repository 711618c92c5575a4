/** Asks for permission to hire, and holds postings and hires to what was permitted. */
package org.jobwright.services.requisitions;
