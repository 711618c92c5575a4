/** What is stored about people, and what is left when they go. */
package org.jobwright.instance.privacy;
