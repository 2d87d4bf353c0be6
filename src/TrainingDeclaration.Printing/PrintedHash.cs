using System.Security.Cryptography;

namespace TrainingDeclaration.Printing;

/// <summary>
/// Fingerprint of what is printed in the cells of a sheet. Two submissions with the same one put the same ink in
/// the same cells, so a seal on the paper of the first also stands for the second.
/// </summary>
public static class PrintedHash
{
    /// <summary>SHA-256 in lower-case hexadecimal digits over kind, edition and rows; nothing of a footer is in it.</summary>
    public static string Of(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return Convert.ToHexStringLower(SHA256.HashData(SheetJson.Printed(sheet).Span));
    }
}
