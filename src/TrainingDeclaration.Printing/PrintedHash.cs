using System.Security.Cryptography;

namespace TrainingDeclaration.Printing;

/// <summary>
/// Fingerprint of what is printed in the cells of a sheet. Two submissions with the same fingerprint print the same in
/// the same cells, so a seal on the paper of the first is also good for the second.
/// </summary>
public static class PrintedHash
{
    /// <summary>SHA-256 as lower-case hexadecimal digits over kind, edition and rows; the footer is not part of it.</summary>
    public static string Of(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return Convert.ToHexStringLower(SHA256.HashData(SheetJson.Printed(sheet).Span));
    }
}
