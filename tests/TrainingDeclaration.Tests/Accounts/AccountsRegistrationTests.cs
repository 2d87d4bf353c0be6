using System.Buffers.Binary;
using Microsoft.AspNetCore.Cryptography.KeyDerivation;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.People.Accounts;

namespace TrainingDeclaration.Tests.Accounts;

public sealed class AccountsRegistrationTests
{
    /// <summary>The page tests hash with one iteration; the program as registered must not.</summary>
    [Fact]
    public void Password_AsRegistered_IsHashedAHundredThousandTimes()
    {
        using var services = new ServiceCollection().AddAccounts().BuildServiceProvider();
        var hash = Convert.FromBase64String(services.GetRequiredService<IPasswordHasher<User>>()
            .HashPassword(new User { DisplayName = "", OrganizationId = Guid.Empty }, "Yanshi-2022-Only"));

        hash[0].ShouldBe((byte)1, "the format with a hash function and an iteration count");
        ((KeyDerivationPrf)BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1))).ShouldBe(KeyDerivationPrf.HMACSHA512);
        BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)).ShouldBeGreaterThanOrEqualTo(100_000u);
    }
}
