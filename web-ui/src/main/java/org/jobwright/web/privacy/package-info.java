/** What is stored about a person, what they agreed to, and who read it. */
package org.jobwright.web.privacy;
